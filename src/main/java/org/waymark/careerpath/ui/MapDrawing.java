package org.waymark.careerpath.ui;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.PathMap;
import org.waymark.careerpath.RoleReference;

/**
 * The map as it is sent to the browser. Addresses would be most of it, so roles and tracks are named by their place in their
 * list.
 *
 * @param here place of the viewer's role among the roles of all ladders, null for none
 * @param ladders in the order of the map
 * @param steps by their kind, between roles by their place among the roles of all ladders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MapDrawing(@Nullable Integer here, List<Ladder> ladders, Map<String, List<Line>> steps) {

    record Ladder(String id, String name, String department, List<String> tracks, List<Rung> roles) {}

    /** An array, because there are many. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "title", "level", "track", "distance"})
    record Rung(
            String id,
            String title,
            int level,
            @Nullable Integer track,
            @Nullable Integer distance) {}

    /** Likewise. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"from", "to"})
    record Line(int from, int to) {}

    static MapDrawing of(PathMap map) {
        Map<String, Integer> places = new HashMap<>();
        map.ladders().stream()
                .flatMap(ladder -> ladder.roles().stream())
                .forEach(role -> places.put(role.address(), places.size()));
        return new MapDrawing(
                map.here() == null ? null : places.get(map.here()),
                map.ladders().stream().map(ladder -> ladder(ladder, map)).toList(),
                map.steps().stream()
                        .collect(Collectors.groupingBy(
                                step -> step.kind().word(),
                                Collectors.mapping(
                                        step -> new Line(place(places, step.from()), place(places, step.to())),
                                        Collectors.toList()))));
    }

    private static int place(Map<String, Integer> places, String address) {
        return Objects.requireNonNull(places.get(address));
    }

    private static Ladder ladder(PathMap.Ladder ladder, PathMap map) {
        List<String> tracks = ladder.tracks().stream().map(TrackReference::id).toList();
        return new Ladder(
                ladder.id(),
                ladder.name(),
                // A path without a department stands for one of its own.
                Objects.requireNonNullElse(ladder.department(), ladder.name()),
                ladder.tracks().stream().map(TrackReference::name).toList(),
                ladder.roles().stream()
                        .map(role -> new Rung(
                                role.address().substring(ladder.id().length() + 1),
                                role.title(),
                                role.level(),
                                role.trackId() == null ? null : tracks.indexOf(role.trackId()),
                                distance(role, map)))
                        .toList());
    }

    private static @Nullable Integer distance(RoleReference role, PathMap map) {
        return role.address().equals(map.here())
                ? Integer.valueOf(0)
                : map.distances().get(role.address());
    }
}
