package org.waymark.growth.goal.ui;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.goal.Stance;

/** What the page of goals does for its sections. */
interface GoalActions extends Serializable {

    /** Keeps what somebody says in place of goals, null for nothing any more. */
    void choose(@Nullable Stance stance);

    void add(int picture, Horizon horizon);

    /** The browser names both, and nobody has checked them. */
    void move(String milestone, @Nullable String before);

    void setHorizon(MilestoneId milestone, Horizon horizon);

    /** What day it is now. */
    LocalDate today();

    void setDue(MilestoneId milestone, @Nullable LocalDate due);

    void remove(MilestoneId milestone);

    void removePicture(int number);

    void removeExperiment(int number);

    /** The first words of something were saved, or its last ones deleted. */
    void saved();

    /** Has nothing open for writing any more. */
    void close();
}
