package org.dualusegraph.platform.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.dualusegraph.platform.graphql.ErrorCode;
import org.dualusegraph.platform.graphql.RequestException;
import org.dualusegraph.platform.http.Answer;
import org.dualusegraph.platform.http.MediaTypes;
import org.dualusegraph.platform.http.RequestBody;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.security.Viewer;
import org.dualusegraph.platform.security.ViewerRole;
import org.dualusegraph.platform.security.Viewers;
import org.dualusegraph.platform.telemetry.Trace;
import org.jboss.logging.Logger;

/** {@code PUT /graphql/documents}: a cluster manager makes the documents of a manifest trusted. */
@ApplicationScoped
public class DocumentRoute {

    private static final Logger LOG = Logger.getLogger(DocumentRoute.class);
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final DocumentService service;
    private final Viewers viewers;
    private final LimitSettings limits;

    DocumentRoute(DocumentService service, Viewers viewers, LimitSettings limits) {
        this.service = service;
        this.viewers = viewers;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route("/graphql/documents").handler(this::receive);
    }

    private void receive(RoutingContext context) {
        Answer answer = new Answer(context);
        if (!context.request().method().equals(HttpMethod.PUT)) {
            context.response().putHeader("Allow", "PUT");
            answer.refuse(ErrorCode.METHOD_NOT_ALLOWED, "Use PUT.");
            return;
        }
        viewers.caller(context, caller -> authorized(context, answer, caller.viewer()), answer::refuseToken);
    }

    private void authorized(RoutingContext context, Answer answer, Viewer viewer) {
        answer.trace().by(viewer);
        if (!viewer.signedIn()) {
            answer.refuse(ErrorCode.UNAUTHENTICATED, "Sign in as a cluster manager to trust documents.");
        } else if (!viewer.has(ViewerRole.CLUSTER_MANAGER)) {
            answer.refuse(ErrorCode.FORBIDDEN, "Only cluster managers trust documents.");
        } else if (!MediaTypes.isUtf8(context.request().getHeader("Content-Type"), "application/json")) {
            answer.refuse(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.");
        } else {
            RequestBody.receive(
                    context,
                    answer,
                    limits,
                    MOST_BYTES,
                    body -> Thread.ofVirtual()
                            .name("documents")
                            .start(() ->
                                    answer.trace().run(() -> run(answer, body, String.valueOf(viewer.subject())))));
        }
    }

    private void run(Answer answer, Buffer body, String actor) {
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        try {
            store(answer, Manifest.of(body.getBytes()), actor);
        } catch (RequestException e) {
            answer.refuse(e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Manifest of request %s failed", answer.trace().requestId());
            answer.refuse(ErrorCode.INTERNAL, "Something went wrong on our side. Quote the requestId.");
        } finally {
            requestContext.terminate();
        }
    }

    private void store(Answer answer, Manifest manifest, String actor) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        int status = 200;
        try {
            int added = service.store(manifest, actor, answer.trace().requestId());
            told.put("added", added).put("known", manifest.texts().size() - added);
        } catch (ManifestException e) {
            tell(told.putArray("errors").addObject(), e, answer.trace());
            status = e.code().status();
        }
        answer.send(status, told.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void tell(ObjectNode error, ManifestException refused, Trace trace) {
        error.put("message", refused.getMessage());
        ObjectNode extensions = error.putObject("extensions");
        extensions.put("code", refused.code().name());
        extensions.put("requestId", trace.requestId()).put("traceId", trace.traceId());
        ArrayNode documents = extensions.putArray("documents");
        refused.faults()
                .forEach(fault -> documents
                        .addObject()
                        .put("position", fault.position())
                        .put("id", fault.id())
                        .put("code", fault.code().name()));
    }
}
