// SPDX-License-Identifier: GPL-3.0-or-later
// PROTOCOL, version 1: what stands on the wire, byte by byte. Signing in is described in Session.h.
//
// Requests are POST over HTTPS with bodies of type application/cbor, which either side may gzip (Content-Encoding).
// Every CBOR is deterministic (RFC 8949 §4.2.1): shortest heads, map keys are unsigned integers in ascending order, no
// floats, tags or indefinite lengths, at most 16 levels. A decoder refuses everything else. Every message is a map
// whose keys 1, 2, 3 … all stand; a reader passes over higher keys, which later versions may add. In the tables below a
// map is written as the list of its values in order of the keys.
//
//   id      bytes(16), or null where none is        hash    bytes(32), BLAKE2b-256 without a key
//   hlc     integer: Unix milliseconds * 65536 + counter        value   any CBOR value, see below
//
// POST /v1/push      SignedFrame(device, push frame, signature) → push answer
//   signature   Ed25519 over "hemai push 1", a zero byte, the push frame's bytes (Keys.h)
//   push frame  [incarnation, first dseq, hash of the group before the first, [bytes of a group …]]
//   group       [op id, scope text, hlc, schema, commons head, txn id, kind, [record edit …], [resolution …]]
//   record edit [type, record id, is new, {register: [value, seen id] …}]      (the inner pair is an array, not a map)
//   resolution  [type, record id, register, value, [superseded op id …], reason text]
//   push answer [state, [result …], next dseq, server hlc]
//   result      [op id, verdict, repeated, scope text, seq, reason, detail text]
//
// POST /v1/pull      pull request → pull answer
//   pull request   [epoch id, incarnation, [scope request …], max bytes]
//   scope request  [scope text, place, [place …]]             place: array of seq and chain hash, not a map
//   pull answer    [epoch id, [scope page …], more, server hlc, next dseq]
//   scope page     [scope text, state, [bytes of a log entry …], place, head, state digest bytes(16) or bytes(0)]
//   log entry      [seq, op id, device id, account id, account name, hlc, received ms, schema, commons head, txn id,
//                  [record outcome …]]
//   record outcome [type, record id, {register: [value, winner id, [candidate …]] …}]
//   candidate      [op id, value, account id, device id, hlc, seen id, rank]
//
// POST /v1/wait      wait request → wait answer, as soon as there is news and at the latest after the seconds asked for
//   wait request   [[[scope text, seq] …], seconds]
//   wait answer    [[scope text …], grants changed]
//
// POST /v1/history   history request → history answer: what became of one record, the newest step first
//   history request [type, record id, seq]            seq: where the answer before said to go on; 0: from the newest
//   history answer  [[bytes of a step …], next]       next: the seq to ask on from; 0: that was all
//   step            [bytes of a log entry with the outcomes of this record alone, [record edit …], [resolution …]]
//   Whoever may not read the record's scope now is told what is told of a record that does not exist: 404.
//
// Registers and values. A record is a set of registers, each named by the smallest field id in it; register 0 is the
// lifecycle (0 alive, 1 removed). A register's value is its field's value (null, integer, text or bytes), or for a
// group of fields an array of the values in ascending order of the field ids. Equality of values is equality of bytes.
//
// Seen. Every edit names the op whose value of that register its author saw, or null if there was none. It is what the
// author saw, not what the device knows when it packs: an open form keeps what it loaded.
//
// Streams. Groups of a device are numbered 1, 2, 3 … within an incarnation (any number up to 2^63, drawn at enrolment).
// A frame carries consecutive groups and the digest32 of the group before them. Gap: send again from next dseq, also
// groups that had their verdict once: the server has forgotten them. Forked: draw a new incarnation and send all groups
// without a verdict as 1, 2, 3 … with unchanged bytes. Op ids make every repetition harmless.
//
// Place in a log. chain(0) is 32 zero bytes, chain(n) = BLAKE2b-256(chain(n-1) | bytes of entry n). A pull names place
// and chain of what was applied. Diverged: that place is not in the server's history; the page names the newest of the
// given places that is. Undo to there, pull again, and send again what next dseq asks for.
//
// A page is cut between entries only and `commons` comes first. State digest: see models/schema/StateDigest.h.
#pragma once

#include "sync/protocol/History.h"
#include "sync/protocol/LogEntry.h"
#include "sync/protocol/Pull.h"
#include "sync/protocol/Push.h"
#include "sync/protocol/Wait.h"
