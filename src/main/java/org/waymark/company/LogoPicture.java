package org.waymark.company;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.waymark.base.text.SaidException;

/**
 * A logo as the portal draws it anew from a file that somebody brought: a PNG of a bounded size. Nothing else of the file is kept, such
 * as where a photograph was taken, or a program that some viewer would run. SVG is not taken, as it is one.
 *
 * @param logo its name and size
 * @param png the picture
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and not changed by anybody.
record LogoPicture(CompanyLogo logo, byte[] png) {

    /** Twice of what is shown, so that it is sharp on fine screens. */
    static final int WIDEST = 640;

    static final int HIGHEST = 192;

    /** A file can say of a few bytes that they are a picture as large as a house: it is asked before it is drawn. */
    private static final int MOST_PIXELS = 8_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /**
     * Draws a logo.
     *
     * @param file nobody has looked at it
     * @throws SaidException if it is no picture in PNG or JPEG, or too large a one
     */
    static LogoPicture of(byte[] file) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new SaidException("company.logo.no-picture");
            }
            ImageReader reader = readers.next();
            try {
                return of(reader, stream);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof SaidException said) {
                throw said;
            }
            // What reads pictures fails in many ways where a file is broken, and tells people nothing by it.
            throw new SaidException("company.logo.no-picture");
        }
    }

    private static LogoPicture of(ImageReader reader, ImageInputStream stream) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new SaidException("company.logo.no-picture");
        }
        reader.setInput(stream, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new SaidException("company.logo.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        BufferedImage drawn = fitted(reader.read(0));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(drawn, "png", out)) {
                throw new IllegalStateException("No PNG can be written");
            }
        }
        return new LogoPicture(
                new CompanyLogo(hash(png.toByteArray()), drawn.getWidth(), drawn.getHeight()), png.toByteArray());
    }

    /** No larger than is of use. Halved step by step, as a large picture loses its lines when it shrinks at once. */
    private static BufferedImage fitted(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = picture;
        while (drawn.getWidth() > 2 * width && drawn.getHeight() > 2 * height) {
            drawn = drawn(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2);
        }
        return drawn(drawn, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
