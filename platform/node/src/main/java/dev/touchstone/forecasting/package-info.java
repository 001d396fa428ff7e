/**
 * Asks theories. Forecasts are made live at each gate, fitted on the tasks that came before, and again in retrospect,
 * fitted on all other tasks; either way from the ledger alone, so that whoever replays it gets the same forecasts.
 */
@NullMarked
package dev.touchstone.forecasting;

import org.jspecify.annotations.NullMarked;
