// SPDX-License-Identifier: MIT
#include "store/writer.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "base/finding/finding.hpp"
#include "unit/store_sample.hpp"

using namespace jixiao;

TEST_CASE("every format has a name and a writer") {
    const auto set = sample::mappings();
    for (const store::FormatName& format : store::formats()) {
        CHECK(store::format_named(format.name) == format.format);
        const sample::Folder folder;
        const auto writer = store::make_writer(format.format, folder.path("out"), set);
        CHECK(writer.make_encoder() != nullptr);
        CHECK(writer.sink != nullptr);
        CHECK_THROWS_AS(store::make_writer(format.format, "/dev/null/out", set), Error);
    }
    CHECK_FALSE(store::format_named("xml").has_value());
}

TEST_CASE("threads may encode at once and get what one gets") {
    const auto set = sample::mappings();
    for (const store::FormatName& format : store::formats()) {
        const sample::Folder folder;
        const auto writer = store::make_writer(format.format, folder.path("out"), set);
        store::EncodedSubmission alone;
        writer.make_encoder()->encode(sample::submission(4), 1, alone);
        std::vector<store::EncodedSubmission> together(4);
        {
            std::vector<std::jthread> threads;
            for (auto& encoded : together) {
                threads.emplace_back([&writer, &encoded] {
                    const Submission submission = sample::submission(4);
                    const auto encoder = writer.make_encoder();
                    for (int i = 0; i < 50; ++i) encoder->encode(submission, 1, encoded);
                });
            }
        }
        for (const auto& encoded : together) CHECK(encoded.parts == alone.parts);
    }
}

TEST_CASE("what is encoded does not depend on the submission any more") {
    const auto set = sample::mappings();
    const sample::Folder folder;
    for (const store::FormatName& format : store::formats()) {
        const auto writer = store::make_writer(format.format, folder.path("out"), set);
        store::EncodedSubmission encoded;
        {
            const Submission gone = sample::submission(2);
            writer.make_encoder()->encode(gone, 1, encoded);
        }
        CHECK_NOTHROW(writer.sink->append(encoded));
    }
}
