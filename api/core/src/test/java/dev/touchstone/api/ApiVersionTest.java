package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ApiVersionTest {
    @Test
    void isTheVersionThatMavenBuilds() {
        assertEquals(System.getProperty("project.version"), ApiVersion.CURRENT);
    }
}
