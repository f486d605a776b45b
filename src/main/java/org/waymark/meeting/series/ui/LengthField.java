package org.waymark.meeting.series.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;

/** A field for how long a meeting takes, in minutes. */
final class LengthField extends Select<Integer> {

    private static final long serialVersionUID = 1;

    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120);

    LengthField(int minutes) {
        setLabel(getTranslation("meeting.series.minutes"));
        setItems(Stream.concat(LENGTHS.stream(), Stream.of(minutes))
                .distinct()
                .sorted()
                .toList());
        setItemLabelGenerator(value -> getTranslation("meeting.list.minutes", value));
        setValue(minutes);
    }
}
