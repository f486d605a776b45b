package org.waymark.base.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.base.csv.CsvTable.Line;
import org.waymark.base.csv.CsvTable.Reason;
import org.waymark.base.csv.CsvTable.UnreadableException;

/** Tables as spreadsheets write them. */
class CsvTableTest {

    private static final List<String> KNOWN = List.of("name", "email", "title");

    private static final String TABLE = "name;email;title\nJürgen Groß;jg@example.org;Töpfer\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encoding_is_recognised_with_a_mark_and_without(String encoding) throws UnreadableException {
        for (String mark : List.of("", "\uFEFF")) {
            CsvTable table = read((mark + TABLE).getBytes(Charset.forName(encoding)));
            assertThat(table.header().cells()).isEqualTo(KNOWN);
            assertThat(table.rows().getFirst().cells()).containsExactly("Jürgen Groß", "jg@example.org", "Töpfer");
        }
    }

    @Test
    void text_in_another_script_is_recognised_by_its_header() throws UnreadableException {
        String rows = "Инес Фарделл;ines@example.org;Гончар\n".repeat(20);
        CsvTable table = read(("name;email;title\n" + rows).getBytes(Charset.forName("UTF-16LE")));
        assertThat(table.rows()).hasSize(20);
        assertThat(table.rows().getLast().cells()).startsWith("Инес Фарделл");
    }

    @Test
    void half_a_character_is_told_with_its_line() {
        byte[] file = (TABLE + "x").getBytes(Charset.forName("UTF-16LE"));
        file[file.length - 1] = (byte) 0xD8;
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        unreadable -> assertThat(unreadable)
                                .returns(3L, UnreadableException::line)
                                .returns(Reason.NOT_UTF_8, UnreadableException::reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\uFEFFsep=;\n", "\"sep=;\"\n"})
    void first_line_that_states_the_separator_is_no_header(String first) throws UnreadableException {
        CsvTable table = read((first + TABLE).getBytes(UTF_8));
        assertThat(table.header()).isEqualTo(new Line(2, KNOWN));
        assertThat(table.rows()).extracting(Line::number).containsExactly(3L);
    }

    @Test
    void stated_separator_wins_over_what_would_make_more_sense() throws UnreadableException {
        CsvTable table = read("sep=|\nname,email,title|email\na|b\n".getBytes(UTF_8));
        assertThat(table.header().cells()).containsExactly("name,email,title", "email");
    }

    @Test
    void last_cells_that_are_not_there_are_empty() throws UnreadableException {
        CsvTable table = read("name,email,title\nAda,ada@example.org\nBen\n,,,x\n".getBytes(UTF_8));
        assertThat(table.rows())
                .extracting(Line::number, Line::cells)
                .containsExactly(
                        tuple(2L, List.of("Ada", "ada@example.org", "")),
                        tuple(3L, List.of("Ben", "", "")),
                        tuple(4L, List.of("", "", "", "x")));
    }

    private static CsvTable read(byte[] file) throws UnreadableException {
        return CsvTable.read(
                file, header -> (int) header.stream().filter(KNOWN::contains).count());
    }
}
