@echo off
rem Starts Riskbench as installed: a command, or the window without arguments or with a file.
setlocal EnableExtensions DisableDelayedExpansion
for %%D in ("%~dp0..") do set "APP=%%~fD"
set "CACHE="
if exist "%APP%\commands.aot" set CACHE="-XX:AOTCache=%APP%\commands.aot"
"%APP%\..\runtime\bin\java.exe" @options@ %CACHE% -cp "%APP%\*" @main@ %*
exit /b %ERRORLEVEL%
