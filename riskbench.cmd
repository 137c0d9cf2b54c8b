@echo off
rem Starts Riskbench from a source checkout on Windows; "riskbench test" runs the tests.
rem Needs a JDK 17 or newer: RISKBENCH_JAVA, JAVA_HOME or the PATH names it.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"

set "JDK="
if defined RISKBENCH_JAVA if exist "%RISKBENCH_JAVA%\bin\javac.exe" set "JDK=%RISKBENCH_JAVA%"
if not defined JDK if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "JDK=%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where javac.exe 2^>nul') do if not defined JDK for %%D in ("%%~dpJ..") do set "JDK=%%~fD"
if not defined JDK (
  echo riskbench: this system lacks a JDK 17 or newer: run "winget install EclipseAdoptium.Temurin.21.JDK", open a new window and start again. 1>&2
  exit /b 1
)

set "VERSION=0"
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b JAVA_VERSION^= "%JDK%\release"`) do set "VERSION=%%~V"
set "VERSION=%VERSION:"=%"
if %VERSION% LSS 17 (
  echo riskbench: the JDK in "%JDK%" is older than 17: install a newer one or let RISKBENCH_JAVA name it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

if /i "%~1"=="test" (
  pushd "%ROOT%"
  call mvnw.cmd -B -ntp verify
  goto :end_of_maven
)

rem Newer sources than the last build: PowerShell compares the times.
set "STALE=1"
if exist "%TARGET%\stamp" if exist "%TARGET%\riskbench.jar" for /f %%S in ('powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:TARGET\stamp).LastWriteTimeUtc; @(Get-ChildItem -Recurse -File -LiteralPath $env:ROOT\pom.xml,$env:ROOT\src\main,$env:ROOT\fxml | Where-Object {$_.LastWriteTimeUtc -gt $t}).Count"') do set "STALE=%%S"
if not "%STALE%"=="0" (
  echo riskbench: building ^(the first time fetches libraries and takes a minute; the log is target\build.log^)... 1>&2
  if not exist "%TARGET%" mkdir "%TARGET%"
  if exist "%TARGET%\lib" rmdir /s /q "%TARGET%\lib"
  if exist "%TARGET%\fx" rmdir /s /q "%TARGET%\fx"
  type nul > "%TARGET%\stamp.next"
  pushd "%ROOT%"
  call mvnw.cmd -B -Dfast process-classes jar:jar@default-jar dependency:copy-dependencies@libraries dependency:copy-dependencies@javafx dependency:unpack-dependencies@javafx-natives > "%TARGET%\build.log" 2>&1
  if errorlevel 1 (
    popd
    type "%TARGET%\build.log" 1>&2
    echo riskbench: the build failed; its log is above. A first build needs the network. 1>&2
    exit /b 1
  )
  popd
  move /y "%TARGET%\stamp.next" "%TARGET%\stamp" > nul
)

set "OPTIONS=-XX:MaxRAMPercentage=50 -Djdk.console=java.base"
set "NATIVE=ALL-UNNAMED"
rem The window: without arguments, or with a file to open, which has an ending or a folder.
set "FACE=terminal"
if "%~1"=="" set "FACE=window"
if not "%~x1"=="" set "FACE=window"
if exist "%~1" set "FACE=window"
if "%FACE%"=="window" (
  set "OPTIONS=%OPTIONS% --add-modules javafx.controls,javafx.fxml,javafx.web"
  set "NATIVE=ALL-UNNAMED,javafx.graphics,javafx.web"
)
if %VERSION% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=%NATIVE% --sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java.exe" %OPTIONS% --module-path "%TARGET%\fx" "-Driskbench.root=%ROOT%" -cp "%TARGET%\riskbench.jar;%TARGET%\lib\*" org.riskbench.app.Main %*
exit /b %ERRORLEVEL%

:end_of_maven
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
