package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTurnTest {

    private final BlockingQueue<Boolean> standbyTurns = new LinkedBlockingQueue<>();
    private ReadingTurn turn;
    private Thread standby;

    @BeforeEach
    void standBy() throws Exception {
        CompletableFuture<ReadingTurn> made = new CompletableFuture<>();
        standby = new Thread(() -> {
            made.complete(new ReadingTurn());
            boolean mine;
            do {
                mine = made.join().await();
                standbyTurns.add(mine);
            } while (mine);
        });
        standby.start();
        turn = made.get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        turn.end();
        standby.join(10_000);
        assertFalse(standby.isAlive());
    }

    @Test
    void shortCallKeepsTheTurn() {
        for (int call = 0; call < 10_000; call++) {
            assertTrue(turn.resume(turn.run()) || standbyTurns.poll() != null);
        }
    }

    @Test
    void longCallLosesItToTheThreadThatStandsBy() throws Exception {
        long number = turn.run();
        assertEquals(true, standbyTurns.poll(10, TimeUnit.SECONDS));
        assertFalse(turn.resume(number));
    }

    @Test
    void whoReadsKeepsItForAsLongAsThatTakes() throws Exception {
        assertEquals(null, standbyTurns.poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void offeredTurnIsTaken() throws Exception {
        turn.offer();
        assertEquals(true, standbyTurns.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void endIsToldToTheThreadThatStandsBy() throws Exception {
        turn.end();
        assertEquals(false, standbyTurns.poll(10, TimeUnit.SECONDS));
    }
}
