package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Lasting;

/** A thread of the node ends by something that nobody has caught. */
class DeadThreadsTest {
    private final DeadThreads watch = new DeadThreads();

    @Test
    void theNodeIsLostWhenAnErrorHasEndedAThread() throws Exception {
        end(() -> {
            throw new OutOfMemoryError("of this test");
        });

        assertThat(watch.lost()).isCompletedWithValue("the thread receive-XAA");
    }

    @Test
    void theNodeGoesOnAfterAnythingElse() throws Exception {
        end(() -> {
            throw new IllegalStateException("of this test");
        });

        assertThat(watch.lost()).isNotDone();
    }

    @Test
    void theNodeIsLostWhenAnErrorHasStoppedATimer() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> thread("watch-XAA", task));
        try {
            var unused = timer.scheduleWithFixedDelay(
                    Lasting.work(() -> {
                        throw new NoClassDefFoundError("of this test");
                    }),
                    0,
                    1,
                    TimeUnit.DAYS);

            assertThat(watch.lost()).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("the thread watch-XAA");
        } finally {
            timer.shutdownNow();
        }
    }

    private void end(Runnable work) throws InterruptedException {
        Thread thread = thread("receive-XAA", work);
        thread.start();
        thread.join();
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setUncaughtExceptionHandler(watch);
        return thread;
    }
}
