package org.waymark.questionbank.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionOrder;

/**
 * In which order a file puts the questions of each kind: those that it lists come as it lists them, in the places that they have together.
 * What it brings to a kind comes last, unless it is listed before others.
 */
final class OrderPlan {

    /** One question. What is new may get its id only when it is written. */
    static final class Place {

        private String id;

        private Place(String id) {
            this.id = id;
        }

        void take(String written) {
            id = written;
        }
    }

    private static final class Places {
        final Set<Place> now = new LinkedHashSet<>();
        final List<Place> listed = new ArrayList<>();
    }

    private final Map<Kind, Places> kinds = new HashMap<>();
    private final Map<String, Place> known = new HashMap<>();
    private final Set<Kind> grown = EnumSet.noneOf(Kind.class);

    OrderPlan(Collection<KeptQuestion> questions) {
        for (KeptQuestion kept : questions) {
            Place place = new Place(kept.id());
            known.put(kept.id(), place);
            of(kept.question().kind()).now.add(place);
        }
    }

    private Places of(Kind kind) {
        return kinds.computeIfAbsent(kind, ignored -> new Places());
    }

    /** A new question is the next that the file lists. */
    Place add(Kind kind, String id) {
        Place place = new Place(id);
        bring(kind, place);
        return place;
    }

    private void bring(Kind kind, Place place) {
        of(kind).now.add(place);
        of(kind).listed.add(place);
        grown.add(kind);
    }

    /** One that is there is the next that the file lists, perhaps in another kind than before. */
    void list(String id, Kind before, Kind kind) {
        Place place = Objects.requireNonNull(known.get(id));
        if (kind == before) {
            of(kind).listed.add(place);
        } else {
            of(before).now.remove(place);
            bring(kind, place);
        }
    }

    /** Whether questions come in another order than they would if what the file brings simply came last. */
    boolean isOther(Kind kind) {
        return !arranged(kind).equals(List.copyOf(of(kind).now));
    }

    /** Whether the file brings questions to a kind; where they come is up to it. */
    boolean isGrown(Kind kind) {
        return grown.contains(kind);
    }

    /** The ids of all questions of a kind, once what is new is written. */
    List<String> ids(Kind kind) {
        return arranged(kind).stream().map(place -> place.id).toList();
    }

    private List<Place> arranged(Kind kind) {
        Places places = of(kind);
        return QuestionOrder.arranged(List.copyOf(places.now), places.listed);
    }
}
