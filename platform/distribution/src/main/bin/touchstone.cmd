@echo off
rem Runs Touchstone from its distribution (bin, lib, plugins) on Windows.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined TOUCHSTONE_CACHE set "TOUCHSTONE_CACHE=%LOCALAPPDATA%\touchstone"
if not defined TOUCHSTONE_PLUGINS set "TOUCHSTONE_PLUGINS=%home%\plugins"
if not defined TOUCHSTONE_LOG set "TOUCHSTONE_LOG=warn"
"%java%" "@%~dp0flags" %TOUCHSTONE_OPTS% "-DDJL_CACHE_DIR=%TOUCHSTONE_CACHE%" "-Dtouchstone.terminal=true" "-Dtouchstone.plugins=%TOUCHSTONE_PLUGINS%" "-Dtouchstone.log=%TOUCHSTONE_LOG%" -cp "%home%\lib\*" dev.touchstone.main.Main %*
