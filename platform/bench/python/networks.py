"""Network-steps per second in plain PyTorch, for comparison with Touchstone.

    python networks.py mnist1d --seeds 8 --threads 1 --steps 300

The networks are those of dev.touchstone.bench.BenchNetworks:

grokking   addition mod 31, one-hot inputs (62 wide), one hidden layer of 128 units with activation z^2 and no biases,
           mean squared error summed over the 31 classes, full batch of 480 pairs, AdamW with learning rate 0.01, betas
           (0.9, 0.98) and weight decay 1
mnist1d    40-128-64-10, ReLU, biases, cross-entropy, minibatches of 100 among 4000 examples, AdamW 0.003
widths     20-w-5 for 13 widths from 4 to 308, ReLU, biases, mean squared error summed over the classes, full batch of
           200, AdamW 0.005; the widths one after the other

Gradients come from autograd, the update from torch.optim.AdamW: what a careful researcher would write. With --seeds 1
the products are ordinary matrix products, otherwise batched ones (baddbmm). --fused picks the optimiser's
single-kernel variant, --foreach its multi-tensor one. Prints one JSON line.
"""

import argparse
import json
import time

import torch
from torch.nn.functional import cross_entropy, one_hot

MODULUS = 31
SWEPT = [4, 8, 13, 19, 27, 33, 38, 46, 58, 77, 115, 192, 308]


def linear(generator, seeds, inputs, outputs, gain, biases):
    weights = torch.randn(seeds, inputs, outputs, generator=generator) * (gain / inputs) ** 0.5
    tensors = [weights] + ([torch.zeros(seeds, 1, outputs)] if biases else [])
    if seeds == 1:
        tensors = [one[0] for one in tensors]
    return [one.requires_grad_(True) for one in tensors]


def apply(layer, x):
    weights, *bias = layer
    if not bias:
        return x @ weights
    return torch.addmm(bias[0], x, weights) if x.dim() == 2 else torch.baddbmm(bias[0], x, weights)


class Network:
    """Networks of one shape, one per seed, in one batch."""

    def __init__(self, sizes, seeds, arguments, activation, biases, **optimiser):
        generator = torch.Generator().manual_seed(0)
        last = len(sizes) - 2
        gain = 2 if activation is torch.relu else 1
        self.layers = [
            linear(generator, seeds, sizes[i], sizes[i + 1], 1 if i == last else gain, biases) for i in range(last + 1)
        ]
        self.activation = activation
        self.optimiser = torch.optim.AdamW(
            [one for layer in self.layers for one in layer],
            fused=arguments.fused or None,
            foreach=arguments.foreach or None,
            **optimiser,
        )

    def descend(self, inputs, loss):
        self.optimiser.zero_grad(set_to_none=True)
        for layer in self.layers[:-1]:
            inputs = self.activation(apply(layer, inputs))
        value = loss(apply(self.layers[-1], inputs))
        value.backward()
        self.optimiser.step()
        return value


def stacked(tensors, seeds):
    return torch.stack(tensors) if seeds > 1 else tensors[0]


def grokking(arguments):
    seeds = arguments.seeds
    inputs, targets = [], []
    for seed in range(seeds):
        generator = torch.Generator().manual_seed(seed)
        pairs = torch.randperm(MODULUS * MODULUS, generator=generator)[:480]
        first, second = pairs // MODULUS, pairs % MODULUS
        inputs.append(torch.cat([one_hot(first, MODULUS), one_hot(second, MODULUS)], dim=1).float())
        targets.append(one_hot((first + second) % MODULUS, MODULUS).float())
    inputs, targets = stacked(inputs, seeds), stacked(targets, seeds)
    network = Network([62, 128, 31], seeds, arguments, torch.square, False, lr=0.01, betas=(0.9, 0.98), weight_decay=1)
    return [lambda: network.descend(inputs, lambda out: (out - targets).square().sum() / 480)]


def mnist1d(arguments):
    seeds, size, count = arguments.seeds, 100, 4000
    generator = torch.Generator().manual_seed(1)
    inputs = stacked([torch.randn(count, 40, generator=generator) for _ in range(seeds)], seeds)
    labels = stacked([torch.randint(10, (count,), generator=generator) for _ in range(seeds)], seeds)
    network = Network([40, 128, 64, 10], seeds, arguments, torch.relu, True, lr=0.003, weight_decay=0)
    place = [count]
    order = [None]

    def batch():
        if place[0] == count:
            place[0] = 0
            if seeds > 1:
                order[0] = torch.stack([torch.randperm(count, generator=generator) for _ in range(seeds)])
            else:
                order[0] = torch.randperm(count, generator=generator)
        rows = order[0][..., place[0] : place[0] + size]
        place[0] += size
        if seeds == 1:
            return inputs[rows], labels[rows]
        return (
            torch.gather(inputs, 1, rows.unsqueeze(2).expand(-1, -1, 40)),
            torch.gather(labels, 1, rows),
        )

    def step():
        shown, right = batch()
        return network.descend(
            shown, lambda out: cross_entropy(out.reshape(-1, 10), right.reshape(-1), reduction="sum") / size
        )

    return [step]


def widths(arguments):
    seeds = arguments.seeds
    generator = torch.Generator().manual_seed(1)
    inputs = stacked([torch.randn(200, 20, generator=generator) for _ in range(seeds)], seeds)
    labels = stacked([torch.randint(5, (200,), generator=generator) for _ in range(seeds)], seeds)
    targets = one_hot(labels, 5).float()
    steps = []
    for width in SWEPT:
        network = Network([20, width, 5], seeds, arguments, torch.relu, True, lr=0.005, weight_decay=0)
        steps.append(
            lambda network=network: network.descend(inputs, lambda out: (out - targets).square().sum() / 200)
        )
    return steps


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", choices=["grokking", "mnist1d", "widths"], nargs="?", default="grokking")
    parser.add_argument("--seeds", type=int, default=1, help="networks in one batch")
    parser.add_argument("--threads", type=int, default=1, help="threads of one operation")
    parser.add_argument("--steps", type=int, default=300, help="steps per round")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds; the median is reported")
    parser.add_argument("--fused", action="store_true", help="AdamW's fused kernel")
    parser.add_argument("--foreach", action="store_true", help="AdamW's multi-tensor operations")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    steps = {"grokking": grokking, "mnist1d": mnist1d, "widths": widths}[arguments.network](arguments)

    def train(count):
        for step in steps:
            for _ in range(count):
                loss = step()
        return loss

    train(50)
    rates, costs = [], []
    for _ in range(arguments.rounds):
        start, busy = time.perf_counter(), time.process_time()
        loss = train(arguments.steps)
        taken = arguments.seeds * arguments.steps * len(steps)
        rates.append(taken / (time.perf_counter() - start))
        costs.append((time.process_time() - busy) / taken * 1e6)
    rates.sort()
    costs.sort()
    print(
        json.dumps(
            {
                "network": arguments.network,
                "torch": torch.__version__,
                "seeds": arguments.seeds,
                "threads": arguments.threads,
                "fused": arguments.fused,
                "foreach": arguments.foreach,
                "networkStepsPerSecond": round(rates[len(rates) // 2], 1),
                "best": round(rates[-1], 1),
                "processorMicroseconds": round(costs[len(costs) // 2], 1),
                "loss": round(loss.item() / arguments.seeds, 5),
            }
        )
    )


if __name__ == "__main__":
    main()
