package fr.allerretour.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a request can fail with into a problem. Nothing of an unforeseen cause is shown. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response ours(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e, @Context UriInfo uri) {
        ProblemException problem = new ProblemException(
                KitProblem.INVALID_REQUEST, "The request to " + uri.getPath() + " breaks a rule of its schema.");
        e.getConstraintViolations().stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> v) -> pointer(v)))
                .forEach(v -> problem.at(pointer(v), v.getMessage()));
        return answer(problem);
    }

    /** "create.request.name" is the body's member name: the method and its parameter mean nothing to a client. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> path = List.of(violation.getPropertyPath().toString().split("\\.", -1));
        List<String> shown =
                path.size() > 2 ? path.subList(2, path.size()) : path.subList(path.size() - 1, path.size());
        return "/" + String.join("/", shown).replaceAll("\\[(\\d+)]", "/$1");
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException e) {
        String expected = e.getTargetType() == null ? "another value" : nameOf(e.getTargetType());
        return answer(new ProblemException(KitProblem.INVALID_REQUEST, "The body does not fit the schema.")
                .at(pointer(e), "expected " + expected + " (line " + line(e) + ")"));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return answer(new ProblemException(KitProblem.INVALID_REQUEST, "The body is not JSON that can be read.")
                .at("/", "broken at line " + line(e)));
    }

    private static String nameOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return type.getSimpleName();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e) {
        return answer(new ProblemException(KitProblem.UNAUTHENTICATED, "The request carries no valid token."));
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e) {
        Response answer = answer(new ProblemException(KitProblem.UNAUTHENTICATED, "The token is not valid."));
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        return answer;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(new ProblemException(KitProblem.FORBIDDEN, "The caller's roles do not allow it."));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, @Context UriInfo uri) {
        Throwable cause = e.getCause();
        if (cause instanceof MismatchedInputException mismatch) {
            return json(mismatch);
        }
        if (cause instanceof JsonProcessingException broken) {
            return json(broken);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return answer(new ProblemException(typeOf(status), detailOf(status, uri)));
    }

    private static KitProblem typeOf(int status) {
        return switch (status) {
            case 401 -> KitProblem.UNAUTHENTICATED;
            case 403 -> KitProblem.FORBIDDEN;
            case 404 -> KitProblem.NOT_FOUND;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 409 -> KitProblem.CONFLICT;
            case 413 -> KitProblem.CONTENT_TOO_LARGE;
            case 415 -> KitProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> KitProblem.UNAVAILABLE;
            default -> status < 500 ? KitProblem.INVALID_REQUEST : KitProblem.INTERNAL_ERROR;
        };
    }

    private static String detailOf(int status, UriInfo uri) {
        return status == 404
                ? "Nothing is at " + uri.getPath() + "."
                : "The request to " + uri.getPath() + " was refused.";
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        ProblemException neutral = new ProblemException(KitProblem.INTERNAL_ERROR, "The log has the cause.");
        String instance = instance();
        LOG.errorf(e, "Unforeseen failure, instance %s", instance);
        return answer(neutral, instance);
    }

    private static Response answer(ProblemException e) {
        String instance = instance();
        LOG.debugf("%s, instance %s", e.getMessage(), instance);
        return answer(e, instance);
    }

    private static Response answer(ProblemException e, String instance) {
        Response.ResponseBuilder answer =
                Response.status(e.type().status()).type(Problem.MEDIA_TYPE).entity(e.problem(instance));
        if (e.type() == KitProblem.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (e.type() == KitProblem.FORBIDDEN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        }
        return answer.build();
    }

    private static String instance() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
