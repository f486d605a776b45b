package org.waymark.identity.factor;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * What a device is asked to make a passkey by. It counts for nothing before the device has answered.
 *
 * @param options challenge, whose it will be, and what is asked of the device
 * @param json the same for the browser
 * @param begun when
 */
public record NewPasskey(PublicKeyCredentialCreationOptions options, String json, Instant begun)
        implements Serializable {}
