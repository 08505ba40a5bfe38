package org.tsflink.gateway.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.OpenRows;
import org.tsflink.bridge.v1.Progress;
import org.tsflink.bridge.v1.Request;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.handles.HandleTable;
import org.tsflink.gateway.handles.ReleaseOrder;
import org.tsflink.gateway.rows.Cursors;
import org.tsflink.gateway.values.Conversions;
import org.tsflink.gateway.values.EmittedClasses;

/** Gives each request to the thread that runs it; called by the one thread that reads requests. */
public final class RequestHandler implements AutoCloseable {

    private final FlinkAdapter adapter;
    private final HandleTable handles;
    private final ReleaseOrder releases;
    private final Environments environments;
    private final Calls calls;
    private final Cursors cursors;
    private final Executor waiting;
    private final Unanswered unanswered = new Unanswered();

    /** What a request does once its environment is held. */
    private interface Task {
        void run(Environment environment, Runnable finished) throws Throwable;
    }

    /** @param context what the threads of environments must have */
    public RequestHandler(
            FlinkAdapter adapter, AllowList allowed, ThreadContext context, Executor waiting, Cursors cursors) {
        this.adapter = adapter;
        this.waiting = waiting;
        this.environments = new Environments(context, adapter::closeEnvironment);
        this.handles = new HandleTable(environments::holdIfThere, environments::release);
        this.releases = new ReleaseOrder(handles::release);
        EmittedClasses classes = allowed.classes();
        Conversions conversions = new Conversions(handles, classes, adapter.rowCodec());
        this.cursors = cursors;
        Members members = new Members(allowed, context.loader());
        this.calls = new Calls(members, conversions, adapter, waiting);
    }

    /**
     * The reply is given by whoever runs the request. A synchronous one is run at once when the calling thread is its
     * environment's.
     *
     * @param afterwards what the thread of a synchronous request does next, unless it is the calling one
     * @return whether another thread runs the request
     */
    public boolean handle(Request request, PendingReply reply, Runnable afterwards) {
        if (reply.isAsynchronous() && hasReply(request)) {
            unanswered.add(request.getId(), reply);
        }
        ReleaseOrder.Ticket ticket = releases.enter(request.getReleasedHandlesList());
        boolean handedOver = false;
        try {
            handedOver = dispatch(request, reply, () -> releases.leave(ticket), afterwards);
        } catch (Throwable refused) {
            if (hasReply(request)) {
                reply.failure(refused);
            } else {
                LoggerFactory.getLogger(RequestHandler.class).warn("A request without reply was refused", refused);
            }
        } finally {
            if (!handedOver) {
                releases.leave(ticket);
            }
        }
        return handedOver;
    }

    /** Ends the results that are read, and the environments. */
    @Override
    public void close() {
        cursors.releaseAll();
        environments.closeAll();
    }

    private static boolean hasReply(Request request) {
        return switch (request.getBodyCase()) {
            case PULL_ROWS, CLOSE_ROWS, APPEND_ELEMENTS, DROP_ELEMENTS, INTERRUPT -> false;
            default -> true;
        };
    }

    /** Whether another thread now has the request; {@code resolved} is called when it needs no handles any more. */
    private boolean dispatch(Request request, PendingReply reply, Runnable resolved, Runnable afterwards)
            throws Exception {
        return switch (request.getBodyCase()) {
            case CALL -> submit(
                    environments.hold(request.getCall().getEnvironment()),
                    reply,
                    resolved,
                    afterwards,
                    (environment, finished) -> calls.call(environment, request.getCall(), reply, finished));
            case CREATE_ENVIRONMENT -> submit(
                    environments.create(
                            request.getCreateEnvironment().getEnvironment(),
                            request.getCreateEnvironment().getJarsList()),
                    reply,
                    resolved,
                    afterwards,
                    finishing((environment, finished) ->
                            calls.create(environment, request.getCreateEnvironment(), reply)));
            case FROM_ELEMENTS -> submit(
                    environments.hold(request.getFromElements().getEnvironment()),
                    reply,
                    resolved,
                    afterwards,
                    finishing((environment, finished) ->
                            calls.fromElements(environment, request.getFromElements(), reply)));
            case APPEND_ELEMENTS -> {
                AppendElements append = request.getAppendElements();
                adapter.appendElements(
                        append.getEnvironment(), append.getElements(), append.getFieldsList(), append.getBatch());
                yield false;
            }
            case DROP_ELEMENTS -> {
                adapter.dropElements(
                        request.getDropElements().getEnvironment(),
                        request.getDropElements().getElements());
                yield false;
            }
            case OPEN_ROWS -> openRows(request.getOpenRows(), reply, resolved, afterwards);
            case PULL_ROWS -> {
                cursors.grant(
                        request.getPullRows().getCursor(),
                        Integer.toUnsignedLong(request.getPullRows().getBatches()));
                yield false;
            }
            case CLOSE_ROWS -> {
                cursors.close(request.getCloseRows().getCursor());
                yield false;
            }
            case GET_PROGRESS -> {
                String jobId = request.getGetProgress().getJobId();
                waiting.execute(() -> reply.run(() -> reply.progress(progress(jobId))));
                yield false;
            }
            case INTERRUPT -> {
                unanswered.interrupt(request.getInterrupt().getRequestsList());
                request.getInterrupt().getJobsList().forEach(job -> waiting.execute(() -> adapter.cancelJob(job)));
                yield false;
            }
            case HELLO -> throw new BridgeException("The hello is the first request and comes once.");
            case BODY_NOT_SET -> throw new BridgeException("A request that this gateway does not know arrived.");
        };
    }

    private boolean openRows(OpenRows request, PendingReply reply, Runnable resolved, Runnable afterwards) {
        HandleTable.Entry result = handles.get(request.getTableResult());
        Environment environment = environments.hold(result.environment());
        try {
            cursors.announce(request.getCursor(), () -> environments.release(environment.id()));
        } catch (BridgeException refused) {
            environments.release(environment.id());
            throw refused;
        }
        Runnable open = () -> {
            resolved.run();
            boolean[] opened = new boolean[1];
            reply.run(() -> cursors.open(
                    request.getCursor(),
                    environment.id(),
                    result.object(),
                    described -> opened[0] = reply.rowsOpened(described)));
            if (!opened[0]) {
                cursors.close(request.getCursor());
            }
        };
        return run(environment, reply, open, afterwards);
    }

    private Progress progress(String jobId) throws Exception {
        CompletableFuture<Progress> progress = adapter.progress(jobId);
        return progress == null ? Progress.getDefaultInstance() : progress.get();
    }

    private static Task finishing(Task task) {
        return (environment, finished) -> {
            try {
                task.run(environment, finished);
            } finally {
                finished.run();
            }
        };
    }

    private boolean submit(
            Environment environment, PendingReply reply, Runnable resolved, Runnable afterwards, Task task) {
        Runnable finished = () -> environments.release(environment.id());
        Runnable body = () -> {
            try {
                boolean[] started = new boolean[1];
                reply.run(() -> {
                    started[0] = true;
                    try {
                        task.run(environment, finished);
                    } catch (Exception thrown) {
                        throw adapter.explain(environment.id(), thrown);
                    }
                });
                if (!started[0]) {
                    finished.run();
                }
            } finally {
                resolved.run();
            }
        };
        return run(environment, reply, body, afterwards);
    }

    private static boolean run(Environment environment, PendingReply reply, Runnable body, Runnable afterwards) {
        if (!reply.isAsynchronous()) {
            return environment.thread().runOrSubmit(body, afterwards);
        }
        environment.thread().submit(body);
        return true;
    }
}
