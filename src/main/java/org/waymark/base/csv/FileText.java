package org.waymark.base.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The words of a file that somebody saved: in UTF-8, or in the UTF-16 that spreadsheets write, with a byte order mark or
 * without one.
 */
public final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** As many bytes tell how a file was written. */
    private static final int BEGINNING = 1_000;

    private FileText() {}

    /** The bytes are no text in any of these encodings. */
    public static final class UndecodableException extends Exception {

        private static final long serialVersionUID = 1;

        private final long line;

        private UndecodableException(long line) {
            super("not readable in line " + line);
            this.line = line;
        }

        /**
         * Where reading ended.
         *
         * @return the line of the file, from 1
         */
        public long line() {
            return line;
        }
    }

    /**
     * Reads a file.
     *
     * @param file its bytes
     * @return its characters, without a byte order mark
     * @throws UndecodableException if they are none
     */
    public static String decode(byte[] file) throws UndecodableException {
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = charset(file)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            // The character that was not read belongs to the line that it stands on, even to an empty one.
            throw new UndecodableException((read + "?").lines().count());
        }
        return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
    }

    /** In UTF-16, of each Latin letter one byte is zero; which one tells the order. Hardly any byte of UTF-8 is. */
    private static Charset charset(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        int looked = Math.min(file.length, BEGINNING);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += file[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > looked / 4 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > looked / 4 && zeros[1] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
