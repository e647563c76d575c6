package fr.allerretour.kit.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that creates: the header {@code Idempotency-Key} makes it safe to repeat. The same key with the same
 * request gives the first answer again; with another request it gives 422. After a day ({@code allerretour.idempotency.keep}) a key is forgotten.
 *
 * <p>With a key, the whole request runs in one transaction with the key's row, so that no crash can leave one without
 * the other: the resource must not commit on its own.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
