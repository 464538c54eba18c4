package org.claimtrail;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * A test that starts containers or whole processes, ends them, loads the store or needs
 * other people's clients. {@code mvn verify} leaves it out; {@code mvn verify -Pall} runs
 * it, and so does {@code -Dit.test} with its name.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
public @interface TakesLong {

}
