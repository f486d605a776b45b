package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

class LimitedUploadTest {

    private static final int MOST = 1_000;

    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> tooBig = new ArrayList<>();
    private final VaadinResponse response = Mockito.mock();
    private final LimitedUpload upload = new LimitedUpload(
            MOST, (name, content) -> taken.add(content.length), (name, content) -> tooBig.add(content.length));

    @Test
    void as_much_as_is_allowed_is_taken() throws IOException {
        upload(new ByteArrayInputStream(new byte[MOST]), MOST);
        upload(new ByteArrayInputStream(new byte[MOST]), -1);
        assertThat(taken).containsExactly(MOST, MOST);
        assertThat(tooBig).isEmpty();
    }

    @Test
    void of_a_file_that_says_that_it_is_larger_nothing_is_read_and_the_page_is_told() throws IOException {
        AtomicLong read = new AtomicLong();
        upload(endless(read), 150_000_000);
        assertThat(read).hasValue(0);
        assertThat(tooBig).containsExactly(0);
        assertThat(taken).isEmpty();
        Mockito.verify(response).setHeader("Connection", "close");
    }

    @Test
    void of_a_file_that_does_not_say_so_no_more_than_fits_is_read() throws IOException {
        AtomicLong read = new AtomicLong();
        upload(endless(read), -1);
        assertThat(read.get()).isLessThanOrEqualTo(MOST + 1);
        assertThat(tooBig).containsExactly(0);
        assertThat(taken).isEmpty();
        Mockito.verify(response).setHeader("Connection", "close");
    }

    private void upload(InputStream body, long size) throws IOException {
        UploadEvent event = Mockito.mock();
        UI page = Mockito.mock();
        Mockito.when(event.getFileName()).thenReturn("a.csv");
        Mockito.when(event.getFileSize()).thenReturn(size);
        Mockito.when(event.getInputStream()).thenReturn(body);
        Mockito.when(event.getResponse()).thenReturn(response);
        Mockito.when(event.getUI()).thenReturn(page);
        ArgumentCaptor<Command> inPage = ArgumentCaptor.captor();
        Mockito.when(page.access(inPage.capture())).thenReturn(Mockito.<Future<Void>>mock());
        upload.handleUploadRequest(event);
        inPage.getValue().execute();
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // it counts each byte
    private static InputStream endless(AtomicLong read) {
        return new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };
    }
}
