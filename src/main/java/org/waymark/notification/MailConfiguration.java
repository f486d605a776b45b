package org.waymark.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets mail go out by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {}
