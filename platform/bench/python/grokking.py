"""Network-steps per second of the grokking network in plain PyTorch, for comparison with Touchstone.

The network is the default of the grokking phenomenon: addition mod 31, one hidden layer of 128 units with activation
z^2 and no biases, one-hot inputs (62 wide), mean squared error summed over the 31 classes, full batch of 480 pairs,
AdamW with learning rate 0.01, betas (0.9, 0.98) and weight decay 1. Gradients come from autograd, the update from
torch.optim.AdamW in its fastest variant: what a careful researcher would write.

    python grokking.py --seeds 8 --threads 1 --steps 300

With --seeds 1 the products are ordinary matrix products, otherwise batched ones (bmm). --fused picks the optimiser's
single-kernel variant. Prints one JSON line.
"""

import argparse
import json
import time

import torch

MODULUS, WIDTH, TRAIN = 31, 128, 480


def data(seed):
    """One-hot pairs [480, 62] and one-hot sums [480, 31] of a random half of the addition table."""
    generator = torch.Generator().manual_seed(seed)
    pairs = torch.randperm(MODULUS * MODULUS, generator=generator)[:TRAIN]
    first, second = pairs // MODULUS, pairs % MODULUS
    one_hot = torch.nn.functional.one_hot
    inputs = torch.cat([one_hot(first, MODULUS), one_hot(second, MODULUS)], dim=1).float()
    return inputs, one_hot((first + second) % MODULUS, MODULUS).float()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=1, help="networks in one batch")
    parser.add_argument("--threads", type=int, default=1, help="threads of one operation")
    parser.add_argument("--steps", type=int, default=300, help="steps per round")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds; the median is reported")
    parser.add_argument("--fused", action="store_true", help="AdamW's fused kernel")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)

    sets = [data(seed) for seed in range(arguments.seeds)]
    inputs = torch.stack([one[0] for one in sets])
    targets = torch.stack([one[1] for one in sets])
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(arguments.seeds, 2 * MODULUS, WIDTH, generator=generator) / (2 * MODULUS) ** 0.5
    last = torch.randn(arguments.seeds, WIDTH, MODULUS, generator=generator) / WIDTH**0.5
    if arguments.seeds == 1:
        inputs, targets, hidden, last = inputs[0], targets[0], hidden[0], last[0]
    hidden.requires_grad_(True)
    last.requires_grad_(True)
    optimiser = torch.optim.AdamW(
        [hidden, last], lr=0.01, betas=(0.9, 0.98), weight_decay=1.0, fused=arguments.fused or None
    )

    def step():
        optimiser.zero_grad(set_to_none=True)
        residual = (inputs @ hidden).square() @ last - targets
        loss = residual.square().sum() / TRAIN
        loss.backward()
        optimiser.step()
        return loss

    for _ in range(50):
        step()
    rates, costs = [], []
    for _ in range(arguments.rounds):
        start, busy = time.perf_counter(), time.process_time()
        for _ in range(arguments.steps):
            loss = step()
        rates.append(arguments.seeds * arguments.steps / (time.perf_counter() - start))
        costs.append((time.process_time() - busy) / arguments.seeds / arguments.steps * 1e6)
    rates.sort()
    costs.sort()
    print(
        json.dumps(
            {
                "torch": torch.__version__,
                "seeds": arguments.seeds,
                "threads": arguments.threads,
                "fused": arguments.fused,
                "networkStepsPerSecond": round(rates[len(rates) // 2], 1),
                "best": round(rates[-1], 1),
                "processorMicroseconds": round(costs[len(costs) // 2], 1),
                "loss": round(loss.item() / arguments.seeds, 5),
            }
        )
    )


if __name__ == "__main__":
    main()
