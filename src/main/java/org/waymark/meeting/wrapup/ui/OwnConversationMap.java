package org.waymark.meeting.wrapup.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.wrapup.ConversationMap;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.meeting.wrapup.ui.ConversationMapSection.Offer;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ui.BesideReflections;

/** The viewer's own map on the page of their reflections: a question goes into the coming one by one click. */
@Component
class OwnConversationMap implements BesideReflections {

    private final ConversationMaps maps;
    private final Reflections reflections;

    OwnConversationMap(ConversationMaps maps, Reflections reflections) {
        this.maps = maps;
        this.reflections = reflections;
    }

    @Override
    public Part part(SerializableRunnable changed) {
        return new MapPart(maps, reflections, changed);
    }

    /** Hides while nobody is the viewer's manager. */
    private static final class MapPart implements Part {

        private static final long serialVersionUID = 1;

        private final transient ConversationMaps maps;
        private final transient Reflections reflections;
        private final SerializableRunnable changed;
        private final ConversationMapSection map = new ConversationMapSection();
        private final Section section = Components.section();

        MapPart(ConversationMaps maps, Reflections reflections, SerializableRunnable changed) {
            this.maps = maps;
            this.reflections = reflections;
            this.changed = changed;
            section.add(new StaticHtml(new H2(section.getTranslation("meeting.map.title"))), map);
        }

        @Override
        public com.vaadin.flow.component.Component component() {
            return section;
        }

        @Override
        public void refresh(@Nullable ReflectionId next) {
            ConversationMap drawn = maps.mine().orElse(null);
            section.setVisible(drawn != null);
            if (drawn != null) {
                map.show(drawn, next == null ? null : offer(next));
            }
        }

        private Offer offer(ReflectionId next) {
            return new Offer(section.getTranslation("meeting.map.take"), question -> {
                reflections.add(next, question);
                changed.run();
            });
        }
    }
}
