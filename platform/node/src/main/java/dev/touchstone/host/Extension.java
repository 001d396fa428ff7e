package dev.touchstone.host;

import dev.touchstone.api.Plugin;

/**
 * An object that a plugin offers.
 *
 * @param id as the object says
 * @param source as the object says
 * @param instance the object
 * @param plugin that it came from
 * @param <T> phenomenon, theory or evaluator
 */
public record Extension<T>(String id, String source, T instance, Plugin plugin) {}
