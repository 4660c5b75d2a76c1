package org.valise.gateway.storage;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_CLOSED;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Commits what many callers hand in, in few transactions: while one is being committed, the next batch gathers, and when
 * there is a crowd, for as long again. Who comes alone after a pause waits for nobody.
 *
 * <p>Guarantees: a future completes only after the commit; items are written in the order in which they were handed
 * in; an item that the database refuses fails alone, not its neighbours; after {@link #close()} every future is
 * complete. When the connection breaks, all items of the batch fail, and whether they were committed is unknown: hand
 * them in again under the same unique key.
 *
 * <p>Safe for use by many threads. What depends on a future without an executor of its own runs on the committing
 * thread: keep it short, and do not hand in from there.
 *
 * @param <T> what is written
 * @param <R> what came of it
 */
public final class GroupCommit<T, R> implements AutoCloseable {
    /** The most items that share a transaction. */
    public static final int BATCH = 64;

    /** The most items that wait; further callers are held until there is room. */
    public static final int WAITING = 1024;

    private static final long LONGEST_GATHERING_NANOS = 20_000_000;

    private final BatchTransaction<T, R> transaction;
    private final Thread committer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition full = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Queue<Pending<T, R>> waiting = new ArrayDeque<>();
    private boolean closed;
    private int lastSize;
    private long lastNanos;

    /**
     * Starts the committing thread.
     *
     * @param name the thread's name
     */
    public GroupCommit(String name, DataSource dataSource, BatchWriter<T, R> writer) {
        transaction = new BatchTransaction<>(dataSource, writer);
        committer = new Thread(this::commitUntilClosed, name);
        committer.start();
    }

    /**
     * Hands in an item and returns at once, unless {@value #WAITING} items wait.
     *
     * @return completes with the writer's result after the commit, or with the reason why nothing was stored; with
     *     DATABASE_CLOSED after {@link #close()}
     */
    public CompletableFuture<R> commit(T item) {
        lock.lock();
        try {
            while (!closed && waiting.size() >= WAITING) {
                room.awaitUninterruptibly();
            }
            if (closed) {
                return CompletableFuture.failedFuture(closed());
            }
            var pending = new Pending<T, R>(item, new CompletableFuture<>());
            waiting.add(pending);
            arrived.signal();
            if (waiting.size() >= BATCH) {
                full.signal();
            }
            return pending.outcome();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, commits what was handed in before, and returns when that is done. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            full.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        awaitCommitter();
    }

    private void awaitCommitter() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the committer still finishes what it was given
        }
    }

    private void commitUntilClosed() {
        try {
            for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
                long start = System.nanoTime();
                commit(batch);
                lastSize = batch.size();
                lastNanos = System.nanoTime() - start;
            }
        } finally {
            refuseTheRest(); // there is a rest only when the thread dies of an Error
        }
    }

    private void refuseTheRest() {
        lock.lock();
        try {
            closed = true;
            waiting.forEach(pending -> pending.outcome().completeExceptionally(closed()));
            waiting.clear();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static DatabaseException closed() {
        return new DatabaseException(DATABASE_CLOSED, "The node is shutting down. Try again when it is back.");
    }

    private List<Pending<T, R>> nextBatch() {
        lock.lock();
        try {
            long idle = System.nanoTime();
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            if (System.nanoTime() - idle > LONGEST_GATHERING_NANOS) {
                lastSize = 0; // the crowd has gone
            }
            gather();
            var batch = new ArrayList<Pending<T, R>>();
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            room.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** A transaction costs the same for one as for many: as long as the last one took, a crowd may grow. */
    private void gather() {
        long left = lastSize > 1 || waiting.size() > 1 ? Math.min(lastNanos, LONGEST_GATHERING_NANOS) : 0;
        try {
            while (left > 0 && waiting.size() < BATCH && !closed) {
                left = full.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // no reason to keep callers waiting
        }
    }

    private void commit(List<Pending<T, R>> batch) {
        try {
            List<R> results = transaction.run(batch.stream().map(Pending::item).toList());
            for (int i = 0; i < results.size(); i++) {
                batch.get(i).outcome().complete(results.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            if (batch.size() > 1 && BatchFailure.mayBeOneItems(e)) {
                batch.forEach(pending -> commit(List.of(pending)));
            } else {
                batch.forEach(pending -> pending.outcome().completeExceptionally(e));
            }
        } catch (Error e) {
            batch.forEach(pending -> pending.outcome().completeExceptionally(e));
            throw e;
        }
    }

    private record Pending<T, R>(T item, CompletableFuture<R> outcome) {}
}
