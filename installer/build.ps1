# Makes the packages of Riskbench on Windows, in target\packages; see README.md.
#
# usage: installer\build.ps1 [--version VERSION] [--image-only]
#
# RISKBENCH_PACKAGE_JDK or JAVA_HOME names the JDK (25 or newer) whose Java goes into the packages.
# The .msi needs the WiX toolset on the PATH.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path (Join-Path $PSScriptRoot '..')).Path
$work = Join-Path $root 'target\installer'
$least = 25

function Stop-Build($sentence) {
  [Console]::Error.WriteLine("installer: $sentence")
  exit 1
}

function Test-Kit($place) {
  if (-not $place -or -not (Test-Path "$place\bin\jpackage.exe")) { return $false }
  $line = Select-String -Path "$place\release" -Pattern '^JAVA_VERSION="(\d+)'
  return $line -and [int]$line.Matches[0].Groups[1].Value -ge $least
}

function Invoke-Step($program, $words) {
  & $program @words
  if ($LASTEXITCODE -ne 0) { Stop-Build "$program ended with $LASTEXITCODE." }
}

$places = @($env:RISKBENCH_PACKAGE_JDK, $env:JAVA_HOME) +
  @(Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Java\*" -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName)
$jdk = $places | Where-Object { Test-Kit $_ } | Select-Object -First 1
if (-not $jdk) {
  Stop-Build "packages are made with a JDK $least or newer, and there is none: run `"winget install EclipseAdoptium.Temurin.25.JDK`" and start again, or let RISKBENCH_PACKAGE_JDK name its folder."
}
$image = $args -contains '--image-only'
if (-not $image -and -not (Get-Command wix, candle -ErrorAction SilentlyContinue)) {
  Stop-Build 'the .msi needs the WiX toolset: run "dotnet tool install --global wix", open a new window and start again, or take --image-only.'
}

New-Item -ItemType Directory -Force "$work\classes" | Out-Null
# The program itself: once from source, as its own starter does it.
$env:RISKBENCH_JAVA = $jdk
$env:JAVA_HOME = $jdk
Invoke-Step "$root\riskbench.cmd" @('--version')
Push-Location $root
Invoke-Step "$root\mvnw.cmd" @('-B', '-q', '-Pfast', '-Dfast', 'cyclonedx:makeBom@sbom')
Pop-Location
$sources = Get-ChildItem "$root\installer\common\build\*.java" | ForEach-Object FullName
Invoke-Step "$jdk\bin\javac.exe" (@('-nowarn', '-proc:none', '-d', "$work\classes", '-cp', "$root\target\riskbench.jar;$root\target\lib\*;$root\target\fx\*") + $sources)
Remove-Item Env:JAVA_TOOL_OPTIONS, Env:JDK_JAVA_OPTIONS -ErrorAction SilentlyContinue
Invoke-Step "$jdk\bin\java.exe" (@('-Xmx512m', '-cp', "$work\classes;$root\target\riskbench.jar;$root\target\lib\*;$root\target\fx\*", 'installer.Build', $root) + $args)
