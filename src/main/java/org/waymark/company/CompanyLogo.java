package org.waymark.company;

import java.io.Serializable;

/**
 * A logo, without its picture.
 *
 * @param hash SHA-256 of the picture in hexadecimal digits, which is part of its address
 * @param width in pixels of the picture, which is drawn twice as fine as it is shown
 * @param height in the same
 */
public record CompanyLogo(String hash, int width, int height) implements Serializable {

    /** Where its picture is, without the leading slash. Another picture has another address. */
    public String address() {
        return "company/logo-" + hash + ".png";
    }
}
