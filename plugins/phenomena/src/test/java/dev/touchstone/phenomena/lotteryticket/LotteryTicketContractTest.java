package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;
import dev.touchstone.training.Engines;
import org.junit.jupiter.api.BeforeAll;

class LotteryTicketContractTest extends PhenomenonContract {
    @BeforeAll
    static void startEngine() {
        Engines.start();
    }

    @Override
    protected Phenomenon phenomenon() {
        return new LotteryTicket();
    }

    @Override
    protected Cohort example() {
        return Small.cohort(Small.SETTINGS, 3);
    }

    @Override
    protected String exampleId() {
        return "7d335f54a24f7afb";
    }
}
