package org.dualusegraph.platform.live;

import org.dualusegraph.platform.execution.Faults;
import org.dualusegraph.platform.execution.GraphQlRequest;
import org.dualusegraph.platform.execution.Reply;
import org.dualusegraph.platform.limits.Budget;
import org.dualusegraph.platform.security.Caller;
import org.dualusegraph.platform.telemetry.Trace;

/** One operation on a WebSocket, and its messages. */
final class SocketOperation implements Outlet {

    private final Socket socket;
    private final SocketProtocol protocol;
    private final String id;
    private final Caller caller;
    private final Trace trace;
    private final Operation operation;

    SocketOperation(Socket socket, SocketProtocol protocol, String id, Caller caller, Trace trace) {
        this.socket = socket;
        this.protocol = protocol;
        this.id = id;
        this.caller = caller;
        this.trace = trace;
        this.operation = new Operation(protocol.engine, protocol.budgets, protocol.signals, trace);
    }

    void stop() {
        operation.stop();
    }

    void run(GraphQlRequest request) {
        try {
            Budget budget = protocol.budgets.open(caller);
            trace.within(budget);
            budget.admit();
            operation.run(protocol.engine.prepare(request, caller), budget, this);
        } catch (RuntimeException e) {
            refuse(Reply.refusal(Faults.refusal(e, trace), trace, null));
        } finally {
            socket.settled(this);
            trace.end(0);
        }
    }

    @Override
    public void next(Reply reply) {
        if (!reply.answered()) {
            refuse(reply);
        } else if (socket.wants(id, this)) {
            socket.deliver(Message.about(id, "next", reply.json()));
        }
    }

    @Override
    public void complete() {
        if (socket.forget(id, this)) {
            socket.deliver(Message.complete(id));
        }
    }

    /** Ends the operation as well: no complete follows an error. */
    private void refuse(Reply reply) {
        if (socket.forget(id, this)) {
            socket.deliver(Message.about(id, "error", reply.errors()));
        }
    }
}
