package org.waymark.company;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.waymark.base.security.RunAs;
import org.waymark.base.ui.LiveUpdates;

/**
 * What everybody sees of the company, also before they have signed in: it is nobody's secret. Kept in memory until it is told that it has
 * changed, here or on another node, so that it costs no page a statement.
 */
@Component
public class CompanyProfiles {

    /** Open pages and other nodes are told by it that something has changed. */
    static final String TOPIC = "company";

    private final CompanyStore store;

    /** Counts what was told, so that nothing is kept that was read before it. */
    private final AtomicInteger told = new AtomicInteger();

    private volatile @Nullable Known known;

    private record Known(CompanyProfile profile, Map<LogoGround, LogoPicture> logos, String style) {}

    CompanyProfiles(CompanyStore store, LiveUpdates updates) {
        this.store = store;
        updates.whenChanged(TOPIC, this::forget);
    }

    /** Nobody's page is the one that waits for it. */
    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            Known _ = known();
        }
    }

    private void forget() {
        told.incrementAndGet();
        known = null;
    }

    /** What everybody sees of the company. */
    public CompanyProfile current() {
        return known().profile();
    }

    /**
     * The picture of a logo that is in use.
     *
     * @param hash of it
     * @return a PNG; empty for one that is not in use any more
     */
    public Optional<byte[]> picture(String hash) {
        return known().logos().values().stream()
                .filter(picture -> picture.logo().hash().equals(hash))
                .map(LogoPicture::png)
                .findFirst();
    }

    /**
     * The style sheet by which pages have the company's accent.
     *
     * @return empty as long as it is Waymark's own
     */
    public String style() {
        return known().style();
    }

    private Known known() {
        Known kept = known;
        if (kept != null) {
            return kept;
        }
        int before = told.get();
        CompanyStore.Stored stored = RunAs.operator(store::stored);
        Optional<CompanyWords> words = stored.words();
        Map<LogoGround, LogoPicture> logos = stored.logos();
        Known read = new Known(
                new CompanyProfile(
                        words.orElse(CompanyWords.NONE), logo(logos, LogoGround.LIGHT), logo(logos, LogoGround.DARK)),
                logos,
                words.map(CompanyWords::accent).map(CompanyStyle::of).orElse(""));
        if (told.get() == before) {
            known = read;
        }
        return read;
    }

    private static @Nullable CompanyLogo logo(Map<LogoGround, LogoPicture> logos, LogoGround ground) {
        LogoPicture picture = logos.get(ground);
        return picture == null ? null : picture.logo();
    }
}
