package org.waymark.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Takes a file into memory, but no more of it than is allowed: what a page asks of its browser a program of one's own does not
 * keep to. Of a file that says that it is larger nothing is read, and of one that does not say so no more than fits. Then the page
 * says so and the connection is closed.
 *
 * <p>Every file that somebody brings comes through here, and whatever reads it counts while it reads.
 */
public final class LimitedUpload implements UploadHandler {

    private static final long serialVersionUID = 1;

    private final int mostBytes;
    private final FileTaken taken;
    private final FileTaken tooBig;

    /**
     * Decides what to do with a file.
     *
     * @param mostBytes how large it may be
     * @param taken takes one that is not too large
     * @param tooBig is told of one that is, without its content
     */
    public LimitedUpload(int mostBytes, FileTaken taken, FileTaken tooBig) {
        this.mostBytes = mostBytes;
        this.taken = taken;
        this.tooBig = tooBig;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        UI page = event.getUI();
        String name = event.getFileName();
        byte[] content = event.getFileSize() > mostBytes ? null : read(event);
        if (content == null) {
            event.reject();
            event.getResponse().setHeader(HttpHeaders.CONNECTION, "close");
            Future<Void> told = page.access(() -> tooBig.take(name, new byte[0]));
        } else {
            // What fails there is told to the error handler of its session; nobody waits for it here.
            Future<Void> given = page.access(() -> taken.take(name, content));
        }
    }

    /** Null if there is more than may be. */
    private byte @Nullable [] read(UploadEvent event) throws IOException {
        try (InputStream body = event.getInputStream()) {
            byte[] content = body.readNBytes(mostBytes);
            return body.read() < 0 ? content : null;
        }
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
