package org.waymark.base.health;

import java.util.Optional;

/** A server whose certificate has to last. A module offers it as a bean. */
public interface CertificateHolder {

    /**
     * Where it is.
     *
     * @param host its name, as the certificate has it
     * @param port where it answers
     * @param isMail whether it speaks SMTP first and encrypts when it is asked to (RFC 3207)
     */
    record Place(String host, int port, boolean isMail) {}

    /**
     * Where its certificate is shown.
     *
     * @return empty if it speaks without one, or is not set
     */
    Optional<Place> place();
}
