@echo off
rem Serves the model in this folder until it is told to stop (Ctrl-C).
rem Settings: environment variables, and server.env for those that are not set. README.md lists them.
setlocal
cd /d "%~dp0"
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("server.env") do if not defined %%a set "%%a=%%b"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined RISKBENCH_JAVA set "java=%RISKBENCH_JAVA%\bin\java.exe"
"%java%" -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -jar riskbench-server.jar
