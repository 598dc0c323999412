package org.dualusegraph.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dualusegraph.exchange.Batch.Outcome;
import org.dualusegraph.exchange.ImportProgress.LineError;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.GlobalId;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.http.MediaTypes;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.security.Viewers;
import org.jspecify.annotations.Nullable;

/** {@code POST /import}: newline-delimited JSON, read while it arrives; answers with the job when the file has ended. */
@ApplicationScoped
public class ImportRoute {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ImportService imports;
    private final Viewers viewers;

    public ImportRoute(ImportService imports, Viewers viewers) {
        this.imports = imports;
        this.viewers = viewers;
    }

    void register(@Observes Router router) {
        router.post("/import").handler(this::receive);
    }

    private void receive(RoutingContext context) {
        Answer answer = new Answer(context);
        RequestStream body = new RequestStream(context.request());
        viewers.caller(context, caller -> authorized(context, answer, body, caller.viewer()), failure -> {
            answer.refuseToken(failure);
            body.discard();
        });
    }

    private void authorized(RoutingContext context, Answer answer, RequestStream body, Viewer viewer) {
        answer.trace().by(viewer);
        String type = context.request().getHeader("Content-Type");
        String dryRun = context.request().getParam("dryRun", "false");
        if (!viewer.signedIn()) {
            answer.refuse(ErrorCode.UNAUTHENTICATED, "Sign in as a cluster manager to import.");
        } else if (!viewer.has(ViewerRole.CLUSTER_MANAGER)) {
            answer.refuse(ErrorCode.FORBIDDEN, "Only cluster managers import.");
        } else if (!MediaTypes.isUtf8(type, "application/x-ndjson")) {
            answer.refuse(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/x-ndjson in UTF-8.");
        } else if (!dryRun.equals("true") && !dryRun.equals("false")) {
            answer.refuse(ErrorCode.BAD_REQUEST, "dryRun is true or false.");
        } else {
            Long size = size(context.request().getHeader("Content-Length"));
            Thread.ofVirtual()
                    .name("import")
                    .start(() -> answer.trace()
                            .run(() ->
                                    run(answer, body, String.valueOf(viewer.subject()), size, dryRun.equals("true"))));
            return;
        }
        body.discard();
    }

    private void run(Answer answer, RequestStream body, String actor, @Nullable Long size, boolean dryRun) {
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        try {
            answer.send(200, json(imports.run(body, actor, size, dryRun)));
        } finally {
            requestContext.terminate();
        }
    }

    private static @Nullable Long size(@Nullable String contentLength) {
        return contentLength == null ? null : Long.valueOf(contentLength);
    }

    private static byte[] json(ImportProgress progress) {
        ObjectNode job = MAPPER.createObjectNode();
        job.put("id", GlobalId.encode(ImportJobs.TAG, progress.jobId()));
        job.put("state", progress.state().name());
        job.put("dryRun", progress.dryRun());
        job.put("rowsRead", progress.rowsRead());
        job.put("created", progress.count(Outcome.CREATED));
        job.put("updated", progress.count(Outcome.UPDATED));
        job.put("unchanged", progress.count(Outcome.UNCHANGED));
        job.put("rejected", progress.count(Outcome.REJECTED));
        ArrayNode errors = job.putArray("rowErrors");
        for (LineError entry : progress.firstErrors()) {
            errors.addObject()
                    .put("line", entry.line())
                    .put("field", entry.error().field())
                    .put("code", entry.error().code().name())
                    .put("message", entry.error().message());
        }
        try {
            return MAPPER.writeValueAsBytes(job);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
