package org.waymark.testing;

import java.sql.SQLException;
import org.waymark.reflection.question.AnswerId;

/** Where the database keeps answers: as content, whose subject begins with their number. */
public final class AnswerRows {

    private AnswerRows() {}

    /** A condition on rows of content, or of what was shared of it. */
    public static String are(AnswerId answer) {
        return "kind = 'reflection.own.answers' and subject like '%s/%%'".formatted(answer);
    }

    /** The number of its content, in a statement. */
    public static String content(AnswerId answer) {
        return "(select id from content where " + are(answer) + ")";
    }

    /** The subject of its content. */
    public static String subject(AnswerId answer) {
        return one("select subject from answer where id = " + answer);
    }

    /** The number of its content. */
    public static long number(AnswerId answer) {
        return Long.parseLong(one("select " + content(answer)));
    }

    private static String one(String sql) {
        try {
            return Database.asSuperuser(connection -> Database.column(connection, sql))
                    .iterator()
                    .next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts the sealed words of one answer where those of another belong: there they do not open. */
    public static void lose(AnswerId lost, AnswerId other) throws SQLException {
        Database.change("""
            update content_text set words = (select words from content_text where name = 'answer' and content_id = %s)
            where name = 'answer' and content_id = %s
            """.formatted(content(other), content(lost)));
    }
}
