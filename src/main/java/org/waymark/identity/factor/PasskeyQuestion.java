package org.waymark.identity.factor;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * What a passkey is asked to sign, this once.
 *
 * @param challenge random
 * @param json what the browser is given
 * @param asked when
 */
public record PasskeyQuestion(Bytes challenge, String json, Instant asked) implements Serializable {}
