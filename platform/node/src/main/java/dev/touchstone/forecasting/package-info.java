/**
 * Asks theories. Forecasts are made live at each gate and in retrospect when a replay is asked for, fitted on what a {@link
 * dev.touchstone.api.Protocol} allows; either way from the ledger alone, so that whoever replays it gets the same
 * forecasts.
 */
@NullMarked
package dev.touchstone.forecasting;

import org.jspecify.annotations.NullMarked;
