package org.waymark.base.crypto;

/** A key does not fit. The message never holds text or key material. */
public final class SealException extends RuntimeException {

    SealException(String message) {
        super(message);
    }

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
