package org.waymark.company;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForStaff;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** How the People team and administrators keep what the company says of itself. */
@Service
@DeniedByDefault
@Transactional
public class CompanyEditing {

    private final CompanyStore store;
    private final People people;
    private final CurrentUser currentUser;
    private final LiveUpdates updates;
    private final Clock clock;

    CompanyEditing(CompanyStore store, People people, CurrentUser currentUser, LiveUpdates updates, Clock clock) {
        this.store = store;
        this.people = people;
        this.currentUser = currentUser;
        this.updates = updates;
        this.clock = clock;
    }

    /**
     * What is kept, and who changed it last.
     *
     * @param words what the company says of itself
     * @param light the logo for light pages, null for none
     * @param dark the one for dark pages, null for none
     * @param by who changed something last, null for nobody or a command
     * @param at when, null for never
     */
    public record Kept(
            CompanyWords words,
            @Nullable CompanyLogo light,
            @Nullable CompanyLogo dark,
            @Nullable PersonReference by,
            @Nullable Instant at) {

        /**
         * The logo for a ground.
         *
         * @param ground which
         * @return null for none
         */
        public @Nullable CompanyLogo logo(LogoGround ground) {
            return ground == LogoGround.LIGHT ? light : dark;
        }
    }

    /** What is kept at this moment. */
    @ForStaff
    @Transactional(readOnly = true)
    public Kept read() {
        CompanyStore.Changed changed = store.changed();
        PersonId by = changed.by();
        Map<LogoGround, LogoPicture> logos = store.logos();
        return new Kept(
                store.words().orElse(CompanyWords.NONE),
                logo(logos, LogoGround.LIGHT),
                logo(logos, LogoGround.DARK),
                by == null ? null : people.findAll(Set.of(by)).get(by),
                changed.at());
    }

    private static @Nullable CompanyLogo logo(Map<LogoGround, LogoPicture> logos, LogoGround ground) {
        LogoPicture picture = logos.get(ground);
        return picture == null ? null : picture.logo();
    }

    /**
     * Saves what somebody changed and leaves the rest as it is by now, whoever changed that.
     *
     * @param before what they began with
     * @param after what it shall be
     * @return what came of it
     */
    @ForStaff
    public CompanyOutcome save(CompanyWords before, CompanyWords after) {
        CompanyWords now = store.lock();
        CompanyWords next = now;
        Map<CompanyField, Sentence> refused = new EnumMap<>(CompanyField.class);
        Set<CompanyField> meanwhile = EnumSet.noneOf(CompanyField.class);
        String nearest = null;
        for (CompanyField field : CompanyField.values()) {
            String words = tidied(field, after.of(field));
            if (words.equals(before.of(field)) || words.equals(now.of(field))) {
                continue;
            }
            problem(field, words).ifPresent(problem -> refused.put(field, problem));
            if (!now.of(field).equals(before.of(field))) {
                meanwhile.add(field);
            }
            next = next.with(field, words);
        }
        if (!next.accent().equals(now.accent()) && Accent.read(next.accent()).isPresent()) {
            nearest = Accent.check(next.accent()).map(Accent.Refusal::nearest).orElse(null);
        }
        boolean isKept = refused.isEmpty() && meanwhile.isEmpty();
        if (isKept && !next.equals(now)) {
            store.save(next, currentUser.find().orElse(null), clock.instant());
            updates.announce(CompanyProfiles.TOPIC);
        }
        return new CompanyOutcome(isKept, isKept ? next : now, refused, meanwhile, nearest);
    }

    /**
     * Replaces a logo.
     *
     * @param ground on which pages it is shown
     * @param file a picture in PNG or JPEG, at which nobody has looked
     * @param basedOn the hash of the logo that whoever replaces it has seen, null for none
     * @return false if it is another one by now, so that nothing was replaced
     * @throws SaidException if the file is no such picture
     */
    @ForStaff
    public boolean replaceLogo(LogoGround ground, byte[] file, @Nullable String basedOn) {
        LogoPicture picture = LogoPicture.of(file);
        return changeLogo(ground, basedOn, () -> store.save(ground, picture));
    }

    /**
     * Removes a logo.
     *
     * @param ground on which pages it was shown
     * @param basedOn the hash of the logo that whoever removes it has seen
     * @return false if it is another one by now, so that nothing was removed
     */
    @ForStaff
    public boolean removeLogo(LogoGround ground, String basedOn) {
        return changeLogo(ground, basedOn, () -> store.remove(ground));
    }

    private boolean changeLogo(LogoGround ground, @Nullable String basedOn, Runnable change) {
        CompanyWords words = store.lock();
        CompanyLogo now = logo(store.logos(), ground);
        boolean isSame = now == null ? basedOn == null : now.hash().equals(basedOn);
        if (isSame) {
            change.run();
            store.save(words, currentUser.find().orElse(null), clock.instant());
            updates.announce(CompanyProfiles.TOPIC);
        }
        return isSame;
    }

    /** As it is kept: one line, or lines without blanks at their ends. */
    private static String tidied(CompanyField field, String text) {
        return switch (field) {
            case NAME, LOGO_WORDS -> OneLine.of(text);
            case ACCENT -> Accent.read(text).orElse(text.strip());
            case WELCOME, PRIVACY_CONTACT ->
                text.lines()
                        .map(line -> line.replace('\t', ' ').stripTrailing())
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("")
                        .strip();
        };
    }

    private static Optional<Sentence> problem(CompanyField field, String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (field == CompanyField.ACCENT) {
            return Accent.read(words).isEmpty()
                    ? Optional.of(Sentence.of("company.accent.no-colour"))
                    : Accent.check(words)
                            .map(refusal -> Sentence.of(
                                    "company.accent.refused." + refusal.use().word(),
                                    refusal.contrast(),
                                    refusal.use().needed(),
                                    refusal.nearest()));
        }
        int over = words.length() - field.longest();
        if (over > 0) {
            return Optional.of(Sentence.of("base.writing.too-long", over, field.longest()));
        }
        if (field == CompanyField.NAME && !OneLine.isReadable(words)) {
            return Optional.of(Sentence.of("company.name.unreadable"));
        }
        return words.lines()
                .flatMap(line -> OneLine.flaw(line).stream())
                .findFirst()
                .map(flaw -> Sentence.of(flaw.key(), flaw.code()));
    }
}
