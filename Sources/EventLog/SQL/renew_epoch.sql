-- Makes this another log: clients that followed it start over and offer what they hold once more.
update attune.log set epoch = gen_random_uuid() returning epoch
