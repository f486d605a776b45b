package org.waymark.base.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** When what runs by itself last did so without a fault on this node, in seconds since 1970; 0 until it has. */
@Component
class JobMeters implements ApplicationListener<ApplicationReadyEvent> {

    private final Jobs jobs;
    private final MeterRegistry meters;

    JobMeters(Jobs jobs, MeterRegistry meters) {
        this.jobs = jobs;
        this.meters = meters;
    }

    /** Jobs are known once everything is started. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        for (String job : jobs.names()) {
            Gauge.builder("waymark.job.last.success", jobs, known -> known.lastSuccess(job))
                    .baseUnit("seconds")
                    .tag("job", job)
                    .register(meters);
        }
    }
}
