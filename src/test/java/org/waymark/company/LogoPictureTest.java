package org.waymark.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.base.text.SaidException;

/** What becomes of a file that somebody says is a logo. */
class LogoPictureTest {

    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_is_drawn_anew_as_png_within_its_bounds(String format) throws IOException {
        LogoPicture logo = LogoPicture.of(picture(format, 2000, 500));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(logo.logo().width()).isEqualTo(640);
        assertThat(drawn.getHeight()).isEqualTo(logo.logo().height()).isEqualTo(160);
        Color middle = new Color(drawn.getRGB(320, 80));
        // JPEG loses a little.
        assertThat(middle.getRed()).isGreaterThan(250);
        assertThat(middle.getBlue()).isLessThan(5);
    }

    @Test
    void a_small_picture_keeps_its_size_and_what_one_sees_through_it() throws IOException {
        LogoPicture logo = LogoPicture.of(picture("png", 40, 30));
        assertThat(logo.logo().width()).isEqualTo(40);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getRGB(0, 0) >>> 24).isZero();
    }

    /** Such as a program behind the end of the picture, or the place where a photograph was taken. */
    @Test
    void nothing_else_of_the_file_is_kept() throws IOException {
        byte[] picture = picture("png", 40, 30);
        byte[] more = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(picture, picture.length + more.length);
        System.arraycopy(more, 0, both, picture.length, more.length);
        assertThat(new String(LogoPicture.of(both).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a"
            })
    void what_is_no_picture_is_refused(String content) {
        assertThatThrownBy(() -> LogoPicture.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(SaidException.class)
                .hasMessage("company.logo.no-picture");
    }

    @Test
    void another_format_or_half_a_picture_is_refused() throws IOException {
        byte[] whole = picture("png", 300, 300);
        for (byte[] file : new byte[][] {picture("gif", 10, 10), picture("bmp", 10, 10), Arrays.copyOf(whole, 200)}) {
            assertThatThrownBy(() -> LogoPicture.of(file)).hasMessage("company.logo.no-picture");
        }
    }

    /** Of a few bytes that say that they are a picture as large as a house. */
    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_drawn() throws IOException {
        byte[] file = picture("png", 10, 10);
        file[16] = 0;
        file[17] = 1;
        file[20] = 0;
        file[21] = 1;
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        for (int i = 0; i < 4; i++) {
            file[29 + i] = (byte) (sum.getValue() >>> (8 * (3 - i)));
        }
        assertThatThrownBy(() -> LogoPicture.of(file)).hasMessage("company.logo.too-many-pixels");
    }
}
