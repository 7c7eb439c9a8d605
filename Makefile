# On a fresh Debian 12 with Swift 6.2 or newer, as root or with sudo: `make site` and `make test` install what is missing.

SWIFT ?= swift
PYTHON ?= /usr/bin/python3
CHROMIUM ?= /usr/bin/chromium
OUTPUT ?= _site
PYTEST_ARGUMENTS ?=
# How many browsers the site's tests drive at once: one more than there are processors, since a test waits a third of its time.
WORKERS ?= $(shell echo $$(($$(nproc) + 1)))

# How long `make fuzz` tries each road, in seconds, or in RUNS if that is said; and which roads.
SECONDS ?= 60
RUNS ?=
ROADS ?= front-matter directives expressions measures svg locks sites

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
VENV := .venv
MESTRING := .build/release/mestring
SOURCES_OF_SWIFT := Sources Tests Package.swift

# What Swift itself runs and links with, …
SWIFT_PACKAGES := binutils ca-certificates git libc6-dev libcurl4 libncurses6 libsqlite3-0 libstdc++-12-dev
# … what the compiler is built with …
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libutf8proc-dev libxml2-dev libyaml-dev pkg-config zlib1g-dev
# … what its site is tested with …
TEST_PACKAGES := chromium chromium-headless-shell firefox-esr fonts-noto-core gir1.2-webkit2-4.1 node-acorn nodejs pandoc \
  poppler-utils python3 python3-gi python3-venv webkit2gtk-driver xvfb

# … and what its scripts' types are checked with.
LINT_PACKAGES := node-typescript

# Asks dpkg first, so that a machine that has everything needs neither the network nor a password.
define install
	@missing=; for package in $(1); do \
	  dpkg -s "$$package" 2>/dev/null | grep -q '^Status: install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endef

.PHONY: help site build test test-swift test-scripts test-site test-speed speed-baseline bench speed fuzz stress stress-sanitizers lint format clean install-build install-test install-lint check-swift
.DEFAULT_GOAL := help

help: ## Shows this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: build ## Builds the compiler and renders Programs/ into _site/
	$(MESTRING) build Programs -o $(OUTPUT)
	@echo "Open $(CURDIR)/$(OUTPUT)/index.html in a browser."

build: check-swift install-build ## Builds the compiler alone
	$(SWIFT) build -c release --static-swift-stdlib --product mestring -Xlinker -S

test: test-swift test-scripts test-speed test-site ## Runs all tests: the compiler's, the scripts' and the site's in a browser, and that nothing has become slower

test-swift: check-swift install-build ## Runs the compiler's own tests
	$(SWIFT) test

test-scripts: ## Runs the tests of those scripts that need no browser
	$(call install,nodejs)
	node --test Tests/Scripts/*.test.mjs

test-site: build install-test ## Runs the tests of the command line and of the site in Chromium, Firefox and WebKit
	MESTRING=$(CURDIR)/$(MESTRING) MESTRING_CHROMIUM=$(CHROMIUM) $(VENV)/bin/pytest -c Tests/pytest.ini Tests \
	  -n $(WORKERS) --dist worksteal $(PYTEST_ARGUMENTS)

test-speed: build ## Counts instructions, and tells where the compiler has become slower or grows faster than its work
	$(call install,binutils python3 valgrind)
	cd Tests/Speed && $(PYTHON) guard.py $(CURDIR)/$(MESTRING)
	cd Tests/Speed && $(PYTHON) growth.py $(CURDIR)/$(MESTRING)

speed-baseline: build ## Counts anew what the compiler is compared with: make speed-baseline REASON='…'
	$(call install,binutils python3 valgrind)
	cd Tests/Speed && $(PYTHON) guard.py $(CURDIR)/$(MESTRING) --renew "$(REASON)"

bench: build ## Compares the compiler with the least that the work can cost; HUGO=… with Hugo too
	$(call install,gcc libc6-dev libcmark-gfm-dev libcmark-gfm-extensions-dev)
	gcc -O2 -o .build/floor Tests/Speed/floor.c -lcmark-gfm-extensions -lcmark-gfm
	cd Tests/Speed && $(PYTHON) bench.py $(CURDIR)/$(MESTRING) $(CURDIR)/.build/floor $(HUGO)

speed: build install-test ## Prints how long a tap waits for its answer on a slow phone
	cd Tests/Browser && MESTRING=$(CURDIR)/$(MESTRING) MESTRING_CHROMIUM=$(CHROMIUM) PYTHONPATH=..:. $(CURDIR)/$(VENV)/bin/python speed.py

# Swift's own words after a crash would wait for a terminal, and its globals are no leaks.
FUZZING := SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
FUZZ := Tests/Fuzzing/.build/release/fuzz
FOUND := .build/fuzz

fuzz: check-swift install-build ## Tries each road into the compiler by libFuzzer: make fuzz SECONDS=60 ROADS='svg locks', or RUNS=1000000
	@# SwiftPM links the tools of the build like the fuzzer: the name that libFuzzer asks for is nowhere, and nobody calls it.
	$(SWIFT) build --package-path Tests/Fuzzing -c release --product fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xlinker --defsym=LLVMFuzzerTestOneInput=0
	$(FUZZING) $(FUZZ) --seeds $(FOUND)/seeds
	@for road in $(ROADS); do \
	  mkdir -p $(FOUND)/kept/$$road; \
	  $(FUZZING) $(FUZZ) $$road $(if $(RUNS),-runs=$(RUNS),-max_total_time=$(SECONDS)) -detect_leaks=0 -timeout=10 \
	    -rss_limit_mb=2048 -max_len=8192 -dict=$(FOUND)/seeds/words -print_final_stats=1 -verbosity=0 \
	    -artifact_prefix=$(FOUND)/$$road- $(FOUND)/kept/$$road $(FOUND)/seeds/$$road || failed="$$failed $$road"; \
	done; \
	if [ -n "$$failed" ]; then \
	  echo "Gone wrong:$$failed. What did it lies in $(FOUND); mended, it belongs in Tests/Fixtures/found/<road>/."; exit 1; \
	fi

stress: build install-test ## Takes hours: a million runs a road, 200 kills, a hundred thousand backups, and the sanitizers
	@$(MAKE) --no-print-directory --keep-going stress-sanitizers
	KILLS=200 MESTRING=$(CURDIR)/$(MESTRING) $(VENV)/bin/pytest -c Tests/pytest.ini Tests/CommandLine/test_killed.py
	RUNS=100000 node --test Tests/Scripts/damaged-backups.test.mjs
	@$(MAKE) --no-print-directory fuzz RUNS=1000000

stress-sanitizers: check-swift install-build ## Runs the compiler's own tests with the thread sanitizer, then with that of addresses
	$(FUZZING) $(SWIFT) test --sanitize=thread --scratch-path .build-thread
	$(FUZZING) $(SWIFT) test --sanitize=address --scratch-path .build-address

lint: check-swift install-lint ## Tells what is not formatted as agreed, and where the scripts' types don't fit
	$(SWIFT) format lint --strict -r $(SOURCES_OF_SWIFT)
	tsc -p Themes/tsconfig.json
	tsc -p Themes/tsconfig.worker.json

format: check-swift ## Formats the Swift files
	$(SWIFT) format -i -r $(SOURCES_OF_SWIFT)

clean: ## Removes what was built and installed here
	rm -rf .build .build-thread .build-address Tests/Fuzzing/.build $(VENV) $(OUTPUT)

check-swift:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/"; exit 1; }

install-build:
	$(call install,$(SWIFT_PACKAGES) $(BUILD_PACKAGES))

install-lint:
	$(call install,$(LINT_PACKAGES))

install-test: install-build
	$(call install,$(TEST_PACKAGES))
	@$(MAKE) --no-print-directory $(VENV)/installed

# Made anew when the list of packages changes.
$(VENV)/installed: Tests/Browser/requirements.txt
	$(PYTHON) -m venv --clear $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@
