package org.waymark.growth.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.document.OverTimeProvider.OverTime;
import org.waymark.reflection.ThenAndNowProvider;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime.State;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime.Text;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ContentTitles;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/**
 * What the viewer wrote of their growth, then and now. What is said anew each day, such as whether one is content with one's progress, stands
 * beside what was said before, and what a part keeps of before beside what came after it; everything else is kept as it is, and beside it stands
 * what it was when it was shared, if that was different. No state is kept for this alone: whoever shares nothing leaves no trace of what they changed.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class GrowthOverTime implements ThenAndNowProvider {

    private final List<ContentKind> kinds;
    private final List<ContentTitles> titles;
    private final List<OverTimeProvider> parts;
    private final Sharing sharing;
    private final MessageSource messages;
    private final Clock clock;

    GrowthOverTime(
            List<ContentKind> kinds,
            List<ContentTitles> titles,
            List<OverTimeProvider> parts,
            Sharing sharing,
            MessageSource messages,
            Clock clock) {
        this.kinds = GrowthDocuments.ofGrowth(kinds);
        this.titles = titles;
        this.parts = parts;
        this.sharing = sharing;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @ForEmployees
    public List<WrittenOverTime> mine() {
        Map<ContentRef, OwnContent> written = sharing.allMine(kinds);
        GrowthMaterial material = new GrowthMaterial(
                written, Map.of(), Map.of(), titles, messages, LocaleContextHolder.getLocale(), clock.getZone());
        List<WrittenOverTime> all = new ArrayList<>();
        kinds.forEach(kind -> {
            Map<ContentRef, OwnContent> mine = material.written(kind);
            mine.keySet().removeIf(ref -> ref.about() != null);
            dayByDay(kind, mine, material).ifPresent(all::add);
            all.addAll(changed(kind, mine, material));
        });
        parts.forEach(part -> part.find().forEach(one -> after(one, material).ifPresent(all::add)));
        return all;
    }

    /** The last two of those that have words. */
    private Optional<WrittenOverTime> after(OverTime overTime, GrowthMaterial material) {
        List<State> states = overTime.times().stream()
                .map(time -> new State(
                        day(time.at()),
                        texts(time.content().kind(), name -> own(material.written(time.content()), name), material)))
                .filter(state -> !state.texts().isEmpty())
                .toList();
        if (states.size() < 2) {
            return Optional.empty();
        }
        String name = material.say(overTime.times().getFirst().content().kind().key());
        return Optional.of(new WrittenOverTime(
                overTime.title().isEmpty() ? "" : name,
                overTime.title().isEmpty() ? name : overTime.title(),
                states.get(states.size() - 2),
                states.getLast(),
                overTime.address()));
    }

    /** The last two days on which something was said. */
    private static Optional<WrittenOverTime> dayByDay(
            ContentKind kind, Map<ContentRef, OwnContent> mine, GrowthMaterial material) {
        TreeMap<LocalDate, State> days = new TreeMap<>();
        mine.forEach((ref, content) -> day(ref.subject()).ifPresent(day -> {
            List<Text> texts = texts(kind, name -> own(content, name), material);
            if (!texts.isEmpty()) {
                days.put(day, new State(day, texts));
            }
        }));
        if (days.size() < 2) {
            return Optional.empty();
        }
        State now = days.pollLastEntry().getValue();
        State then = days.pollLastEntry().getValue();
        String name = material.say(kind.key());
        return Optional.of(new WrittenOverTime("", name, then, now, kind.page()));
    }

    private static Optional<LocalDate> day(String subject) {
        try {
            return Optional.of(LocalDate.parse(subject));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<WrittenOverTime> changed(ContentKind kind, Map<ContentRef, OwnContent> mine, GrowthMaterial material) {
        Map<ContentRef, OwnContent> changed = new HashMap<>(mine);
        changed.values()
                .removeIf(content -> content.share() == null || !content.share().changedSince());
        Map<String, String> called = material.titles(
                kind, changed.keySet().stream().map(ContentRef::subject).collect(Collectors.toSet()));
        Map<String, ContentTitles.Around> around = material.around(kind, called.keySet());
        return changed.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().subject()))
                .flatMap(one -> Optional.ofNullable(one.getValue().share()).stream()
                        .map(share -> changed(
                                one.getKey(),
                                one.getValue(),
                                share,
                                called.getOrDefault(one.getKey().subject(), ""),
                                Optional.ofNullable(around.get(one.getKey().subject()))
                                        .map(ContentTitles.Around::page)
                                        .orElse(kind.page()),
                                material)))
                .toList();
    }

    private WrittenOverTime changed(
            ContentRef ref,
            OwnContent content,
            OwnContent.Share share,
            String called,
            String page,
            GrowthMaterial material) {
        ContentKind kind = ref.kind();
        String name = material.say(kind.key());
        String title = material.title(kind, content).orElse(called);
        return new WrittenOverTime(
                title.isEmpty() ? "" : name,
                title.isEmpty() ? name : title,
                new State(
                        day(share.since()),
                        texts(
                                kind,
                                text -> Optional.ofNullable(share.texts().get(text))
                                        .map(words -> words.orElse("")),
                                material)),
                new State(null, texts(kind, text -> own(content, text), material)),
                page);
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    /** Without what was never written; empty for what does not open any more. */
    private static Optional<String> own(OwnContent content, String name) {
        OwnContent.Text text = content.text(name);
        return text.lost() ? Optional.of("") : Optional.of(text.words()).filter(words -> !words.isEmpty());
    }

    private static List<Text> texts(
            ContentKind kind, Function<String, Optional<String>> words, GrowthMaterial material) {
        return kind.texts().stream()
                .flatMap(text -> words.apply(text.name()).stream()
                        .map(said -> new Text(
                                text.label().isEmpty() ? "" : material.say(text.label()),
                                text.valueKey(said)
                                        .filter(key -> !said.isEmpty())
                                        .map(material::say)
                                        .orElse(said))))
                .toList();
    }
}
