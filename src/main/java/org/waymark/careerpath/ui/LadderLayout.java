package org.waymark.careerpath.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.PathDetail.TrackReference;

/**
 * Gives each role of a ladder its place in a grid: a column for each track, a row for each level. A role of the trunk
 * reaches across the tracks that have no role of their own on its level. Where several roles share a place, every track is
 * as many columns wide as it takes.
 *
 * @param columns of the grid, a multiple of the number of tracks
 * @param rows of the grid
 * @param rungs in the order in which they are read: shared roles, then track by track, each from the ground up
 * @param rails where a track goes on past a level on which it has no role
 */
record LadderLayout(int columns, int rows, List<PlacedRung> rungs, List<Rail> rails) {

    /**
     * An empty place that a track passes through.
     *
     * @param row counted from the ground, from 1
     * @param column from 1
     */
    record Rail(int row, int column) {}

    /**
     * A role in its place.
     *
     * @param rung which
     * @param row counted from the ground, from 1
     * @param column its first one, from 1
     * @param span how many columns wide
     * @param isGround whether nothing is below it
     * @param isJoin whether each of its columns goes on below as a rail of its own
     * @param isBranch whether the list changes to another track here
     */
    record PlacedRung(Rung rung, int row, int column, int span, boolean isGround, boolean isJoin, boolean isBranch) {}

    private record Place(Rung rung, int row, int column, int span) {

        boolean isAbove(Place other) {
            return row > other.row && column < other.column + other.span && other.column < column + span;
        }

        boolean covers(int one) {
            return column <= one && one < column + span;
        }
    }

    static LadderLayout of(PathDetail path) {
        List<String> tracks = path.tracks().stream().map(TrackReference::id).toList();
        TreeMap<Integer, List<Rung>> levels = path.rungs().stream()
                .collect(Collectors.groupingBy(rung -> rung.role().level(), TreeMap::new, Collectors.toList()));
        int width = levels.values().stream()
                .mapToInt(level -> widthOfTrack(level, tracks))
                .max()
                .orElse(1);
        int columns = Math.max(1, tracks.size()) * width;
        List<Place> places = new ArrayList<>();
        int row = 0;
        for (List<Rung> level : levels.values()) {
            List<Rung> trunk = trunk(level);
            Free free = Free.of(level, tracks);
            if (!trunk.isEmpty() && free.tracks() == 0) {
                // Every track has a role of its own here: the shared ones get a row below them.
                spread(trunk, ++row, 1, columns, places);
                trunk = List.of();
            }
            row++;
            spread(trunk, row, free.first() * width + 1, free.tracks() * width, places);
            for (int i = 0; i < tracks.size(); i++) {
                spread(ofTrack(level, tracks.get(i)), row, i * width + 1, width, places);
            }
        }
        List<PlacedRung> rungs = inReadingOrder(places, tracks);
        return new LadderLayout(columns, row, rungs, rails(rungs, columns));
    }

    /** Between a rung and what its column comes to next, further down, nothing may break the line. */
    private static List<Rail> rails(List<PlacedRung> rungs, int columns) {
        List<Rail> rails = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            int start = column;
            List<PlacedRung> onTheWay = rungs.stream()
                    .filter(rung -> rung.column() <= start && start < rung.column() + rung.span())
                    .sorted(Comparator.comparingInt(PlacedRung::row))
                    .toList();
            for (int i = 1; i < onTheWay.size(); i++) {
                PlacedRung above = onTheWay.get(i);
                boolean hasRail = above.column() == start || above.isJoin();
                for (int row = onTheWay.get(i - 1).row() + 1; hasRail && row < above.row(); row++) {
                    rails.add(new Rail(row, start));
                }
            }
        }
        return rails;
    }

    /** The widest row of neighbouring tracks without a role of their own. */
    private record Free(int first, int tracks) {

        static Free of(List<Rung> level, List<String> tracks) {
            Free widest = new Free(0, tracks.isEmpty() ? 1 : 0);
            int first = 0;
            for (int i = 0; i < tracks.size(); i++) {
                if (!ofTrack(level, tracks.get(i)).isEmpty()) {
                    first = i + 1;
                } else if (i + 1 - first > widest.tracks()) {
                    widest = new Free(first, i + 1 - first);
                }
            }
            return widest;
        }
    }

    private static int widthOfTrack(List<Rung> level, List<String> tracks) {
        int free = Free.of(level, tracks).tracks();
        int available = free == 0 ? Math.max(1, tracks.size()) : free;
        int forTrunk = Math.ceilDiv(trunk(level).size(), available);
        return IntStream.concat(
                        IntStream.of(1, forTrunk),
                        tracks.stream().mapToInt(track -> ofTrack(level, track).size()))
                .max()
                .orElse(1);
    }

    private static void spread(List<Rung> rungs, int row, int column, int span, List<Place> places) {
        for (int i = 0; i < rungs.size(); i++) {
            int first = column + i * span / rungs.size();
            int next = column + (i + 1) * span / rungs.size();
            places.add(new Place(rungs.get(i), row, first, next - first));
        }
    }

    private static List<Rung> trunk(List<Rung> level) {
        return level.stream().filter(rung -> rung.role().trackId() == null).toList();
    }

    private static List<Rung> ofTrack(List<Rung> level, String track) {
        return level.stream()
                .filter(rung -> track.equals(rung.role().trackId()))
                .toList();
    }

    /** Between two stretches of trunk the tracks are read one after the other. */
    private static List<PlacedRung> inReadingOrder(List<Place> places, List<String> tracks) {
        List<Place> order = new ArrayList<>();
        List<Place> fork = new ArrayList<>();
        Comparator<Place> byTrack = Comparator.comparingInt(
                place -> tracks.indexOf(place.rung().role().trackId()));
        for (Place place : places) {
            if (place.rung().role().trackId() != null) {
                fork.add(place);
            } else {
                if (fork.stream().anyMatch(other -> other.row() < place.row())) {
                    fork.stream().sorted(byTrack).forEach(order::add);
                    fork.clear();
                }
                order.add(place);
            }
        }
        fork.stream().sorted(byTrack).forEach(order::add);
        List<PlacedRung> rungs = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            rungs.add(placed(order.get(i), i == 0 ? null : order.get(i - 1), places));
        }
        return rungs;
    }

    private static PlacedRung placed(Place place, @Nullable Place before, List<Place> places) {
        List<Place> below = places.stream().filter(place::isAbove).toList();
        // What each of its columns comes to next, further down.
        long rails = IntStream.range(place.column(), place.column() + place.span())
                .mapToObj(column ->
                        below.stream().filter(other -> other.covers(column)).max(Comparator.comparingInt(Place::row)))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        String track = place.rung().role().trackId();
        String trackBefore = before == null ? null : before.rung().role().trackId();
        return new PlacedRung(
                place.rung(),
                place.row(),
                place.column(),
                place.span(),
                below.isEmpty(),
                place.span() > 1 && rails == place.span(),
                track != null && trackBefore != null && !Objects.equals(track, trackBefore));
    }
}
