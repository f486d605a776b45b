package org.waymark.careerpath.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.StoredPath;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.WaymarkYamlWriter;

/** Hands ladders out as files, to everybody who may read them. The formats are described in {@code docs/ladders.md}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PathExport {

    /** The same ladders make the same archive; this is the first day that the format knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PathStore paths;

    PathExport(PathStore paths) {
        this.paths = paths;
    }

    /**
     * A ladder in Waymark's own format, with nothing left out: importing it again changes nothing.
     *
     * @param path its id
     * @return the file's text, empty if there is no such path
     */
    @ForEverybody
    public Optional<String> yaml(String path) {
        return find(path).map(WaymarkYamlWriter::write);
    }

    /**
     * A ladder as a table for spreadsheets: one row for each role and expectation.
     *
     * @param path its id
     * @return the file's text, empty if there is no such path
     */
    @ForEverybody
    public Optional<String> csv(String path) {
        return find(path).map(document -> LadderCsvWriter.write(List.of(document)));
    }

    /**
     * All ladders in Waymark's own format. An archive and not one long file: a file of the format is one path, for editors,
     * for the import and for whoever keeps them under version control.
     *
     * @return a zip archive with one file for each path, named by its id; empty of files if there is no path
     */
    @ForEverybody
    public byte[] allAsYaml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PathDocument document : findAll()) {
                ZipEntry entry = new ZipEntry(document.id() + ".yml");
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(WaymarkYamlWriter.write(document).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * All ladders as one table for spreadsheets.
     *
     * @return the file's text; only the header if there is no path
     */
    @ForEverybody
    public String allAsCsv() {
        return LadderCsvWriter.write(findAll());
    }

    private Optional<PathDocument> find(String path) {
        return paths.find(path).map(StoredPath::document);
    }

    private List<PathDocument> findAll() {
        List<String> ids = paths.ids();
        Map<String, StoredPath> whole = paths.find(ids);
        return ids.stream()
                .map(whole::get)
                .filter(Objects::nonNull)
                .map(StoredPath::document)
                .toList();
    }
}
