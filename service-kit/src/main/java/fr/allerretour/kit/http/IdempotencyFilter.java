package fr.allerretour.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers a repeated request with the first answer. See {@link Idempotent}. */
@Provider
@Idempotent
@Priority(Priorities.ENTITY_CODER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String REMEMBER = IdempotencyFilter.class.getName();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Caller caller;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    IdempotencyFilter(Caller caller, IdempotencyKeys keys, ObjectMapper json) {
        this.caller = caller;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The Idempotency-Key is not valid.")
                    .at(HEADER, "expected 1 to 255 visible ASCII characters, such as a UUID");
        }
        SpooledBody body = SpooledBody.of(request.getEntityStream());
        byte[] fingerprint = body.digestWith(request.getMethod()
                + ' '
                + request.getUriInfo().getRequestUri().getRawPath()
                + '?'
                + request.getUriInfo().getRequestUri().getRawQuery());
        request.setEntityStream(body.stream());

        QuarkusTransaction.begin();
        try {
            IdempotencyKeys.@Nullable Answer first = keys.claim(caller.organisation(), key, fingerprint);
            if (first == null) {
                request.setProperty(REMEMBER, key);
                return;
            }
            QuarkusTransaction.rollback();
            body.close();
            request.abortWith(replay(first, fingerprint));
        } catch (RuntimeException e) {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
            body.close();
            throw e;
        }
    }

    private static Response replay(IdempotencyKeys.Answer first, byte[] fingerprint) {
        if (!first.isTo(fingerprint)) {
            throw new ProblemException(
                            KitProblem.IDEMPOTENCY_KEY_REUSED, "This key was used for a request with another content.")
                    .at(HEADER, "expected a key that was not used before");
        }
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotent-Replayed", "true");
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        if (first.etag() != null) {
            answer.header(HttpHeaders.ETAG, first.etag());
        }
        if (first.body() != null) {
            answer.type(MediaType.APPLICATION_JSON).entity(first.body().getBytes(StandardCharsets.UTF_8));
        }
        return answer.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(REMEMBER) instanceof String key)) {
            return;
        }
        request.removeProperty(REMEMBER);
        // A refusal changes nothing, so there is nothing to remember: the corrected request may use the same key.
        if (response.getStatus() >= 400 || QuarkusTransaction.isRollbackOnly()) {
            QuarkusTransaction.rollback();
            return;
        }
        keys.answer(
                caller.organisation(),
                key,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                bodyOf(response));
        QuarkusTransaction.commit();
    }

    private @Nullable String bodyOf(ContainerResponseContext response) {
        if (!response.hasEntity()) {
            return null;
        }
        try {
            return json.writeValueAsString(response.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only answers in JSON can be remembered", e);
        }
    }
}
