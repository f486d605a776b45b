package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleDetail.ExpectationDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.StepKind;

/**
 * Shows a ladder that is not the one in force, a draft or an earlier version, the way employees see one, without anything that
 * belongs to a person. Steps to other ladders lead to what is there today.
 */
final class DocumentDetails {

    private final PathDocument document;
    private final Map<String, PathDocument.Role> rungs = new LinkedHashMap<>();
    private final Map<String, RoleReference> roles = new HashMap<>();

    private DocumentDetails(PathDocument document, Collection<RoleReference> elsewhere) {
        this.document = document;
        elsewhere.forEach(role -> roles.put(role.address(), role));
        Map<String, PathDocument.Track> tracks =
                document.tracks().stream().collect(Collectors.toMap(PathDocument.Track::id, Function.identity()));
        document.roles().stream()
                .sorted(Comparator.comparingInt(PathDocument.Role::level))
                .forEach(role -> {
                    String address = document.address(role.id());
                    rungs.put(address, role);
                    roles.put(address, reference(role, role.track() == null ? null : tracks.get(role.track())));
                });
    }

    static DocumentDetails of(PathDocument document, CareerPaths ladders) {
        List<String> elsewhere = document.steps().stream()
                .filter(step -> step.kind() == StepKind.ACROSS)
                .map(PathDocument.Step::to)
                .distinct()
                .toList();
        return new DocumentDetails(document, ladders.findAll(elsewhere).values());
    }

    private RoleReference reference(PathDocument.Role role, PathDocument.@Nullable Track track) {
        return new RoleReference(
                document.address(role.id()),
                role.title(),
                role.level(),
                track == null ? null : track.id(),
                track == null ? null : track.name(),
                document.id(),
                document.name());
    }

    PathDetail path() {
        List<TrackReference> tracks = document.tracks().stream()
                .map(track -> new TrackReference(track.id(), track.name(), track.summary()))
                .toList();
        List<Rung> ladder = new ArrayList<>();
        rungs.forEach((address, role) ->
                ladder.add(new Rung(reference(address), role.summary(), steps(address, Direction.FROM))));
        return new PathDetail(
                document.id(), document.name(), document.summary(), document.promotions(), tracks, ladder, null);
    }

    Optional<RoleDetail> role(String address) {
        return Optional.ofNullable(rungs.get(address))
                .map(role -> new RoleDetail(
                        reference(address),
                        role.summary(),
                        role.notes(),
                        document.promotions(),
                        asked(role),
                        steps(address, Direction.FROM),
                        steps(address, Direction.TO),
                        List.of(),
                        null,
                        null,
                        List.of()));
    }

    private RoleReference reference(String address) {
        return roles.getOrDefault(address, new RoleReference(address, address, 1, null, null, "", ""));
    }

    private enum Direction {
        FROM,
        TO
    }

    private List<StepDetail> steps(String address, Direction direction) {
        List<StepDetail> steps = new ArrayList<>();
        for (PathDocument.Step step : document.steps()) {
            String from = document.address(step.from());
            String here = direction == Direction.FROM ? from : step.to();
            RoleReference there = roles.get(direction == Direction.FROM ? step.to() : from);
            if (here.equals(address) && there != null) {
                steps.add(new StepDetail(step.kind(), there, step.note()));
            }
        }
        return steps.stream().sorted(Comparator.comparing(StepDetail::kind)).toList();
    }

    private List<Asked> asked(PathDocument.Role role) {
        List<Asked> asked = new ArrayList<>();
        for (PathDocument.Competency competency : document.competencies()) {
            List<PathDocument.Expectation> cell = role.expectations().stream()
                    .filter(one -> one.competency().equals(competency.id()))
                    .toList();
            if (!cell.isEmpty()) {
                asked.add(new Asked(
                        competency.name(),
                        competency.summary(),
                        Asked.inWords(cell.stream().map(PathDocument.Expectation::proficiency)),
                        cell.stream()
                                .map(one -> new ExpectationDetail(one.text(), one.examples()))
                                .toList()));
            }
        }
        return asked;
    }
}
